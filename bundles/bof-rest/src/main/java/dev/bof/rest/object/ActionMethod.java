package dev.bof.rest.object;

import dev.bof.api.object.Action;
import dev.bof.api.object.ActionCall;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.Described;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A method of a service that is an endpoint of its route, see {@link Action}. */
public final class ActionMethod {
    private static final String OF_ONE = "{id}/";
    private static final String GET = "GET";
    private static final String WORD = "[A-Za-z0-9._~-]+";
    private static final String VARIABLE = "\\{([A-Za-z][A-Za-z0-9_]*)}";
    private static final Pattern VARIABLES = Pattern.compile(VARIABLE);
    private static final Pattern PATH = Pattern.compile("(\\{id}/)?" + WORD + "(/(" + WORD + "|" + VARIABLE + "))*");
    private static final Set<String> HTTP_METHODS = Set.of(GET, "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> TAKEN =
            Set.of("restore", "activate", "deactivate", "extensions", "audit", "events");

    private final Method method;
    private final Action declared;
    private final Class<?> entity;
    private final List<String> variables;
    private final Class<? extends Record> request;
    private final Class<?> element;

    private ActionMethod(Method method, Class<?> entity) {
        this.method = method;
        this.declared = method.getAnnotation(Action.class);
        this.entity = entity;
        this.variables = variables(words());
        this.request = request(method);
        this.element = element(method);
        method.setAccessible(true);
    }

    /**
     * The actions of a service, in the order of their paths.
     *
     * @throws IllegalArgumentException if one cannot be an endpoint, saying which and why
     */
    public static List<ActionMethod> of(BusinessObjectService<?> objects) {
        List<ActionMethod> actions = new ArrayList<>();
        for (Class<?> c = objects.getClass(); c != BusinessObjectService.class; c = c.getSuperclass()) {
            Arrays.stream(c.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Action.class))
                    .map(method -> new ActionMethod(method, objects.descriptor().entity()))
                    .forEach(actions::add);
        }
        actions.sort(Comparator.comparing(ActionMethod::path).thenComparing(ActionMethod::httpMethod));
        Set<String> seen = new HashSet<>();
        for (ActionMethod action : actions) {
            action.requireFit();
            if (!seen.add(action.httpMethod() + " " + action.path())) {
                throw action.refused("there is another one for " + action.httpMethod() + " " + action.path());
            }
        }
        return actions;
    }

    private void requireFit() {
        if (!Modifier.isPublic(method.getModifiers()) || Modifier.isStatic(method.getModifiers())) {
            throw refused("it must be public and not static");
        }
        if (!PATH.matcher(path()).matches()) {
            throw refused("its path must be {id} and one or more words, or words alone, not " + path());
        }
        if (isOfOne() && TAKEN.contains(words())) {
            throw refused("every object has " + path() + " already");
        }
        if (!HTTP_METHODS.contains(httpMethod())) {
            throw refused("its HTTP method must be GET, POST, PUT, PATCH or DELETE, not " + httpMethod());
        }
        if (!isOfOne() && !reads()) {
            throw refused("without {id} in its path it can only be a GET");
        }
        requireParameters();
        Class<?> result = method.getReturnType();
        boolean nothing = result == void.class && !reads();
        if (!nothing && !answersObject() && !result.isRecord() && element == null) {
            throw refused("it must return the object, a record, a list of records or nothing, which a GET cannot, not "
                    + result.getSimpleName());
        }
    }

    private void requireParameters() {
        List<Class<?>> parameters = new ArrayList<>(List.of(method.getParameterTypes()));
        if (isOfOne() && (parameters.isEmpty() || !parameters.remove(0).isAssignableFrom(entity))) {
            throw refused("its first parameter must be the object, " + entity.getSimpleName());
        }
        if (!parameters.isEmpty() && parameters.get(0).isRecord() && !reads()) {
            parameters.remove(0);
        }
        if (!parameters.isEmpty() && !parameters.equals(List.of(ActionCall.class))) {
            throw refused("beside the object it can have a record, where it is no GET, and then an ActionCall");
        }
    }

    private IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException("the action " + method.getName() + " cannot be served: " + reason);
    }

    /** Where it lies below the route, such as <code>{id}/pay</code>. */
    public String path() {
        return declared.path();
    }

    /** Whether it is about one object; else it is about all of them. */
    public boolean isOfOne() {
        return path().startsWith(OF_ONE);
    }

    /** Whether it only reads. */
    public boolean reads() {
        return httpMethod().equals(GET);
    }

    /** The names in its path's braces beside the object's id. */
    public List<String> variables() {
        return variables;
    }

    private static List<String> variables(String path) {
        return VARIABLES.matcher(path).results().map(found -> found.group(1)).toList();
    }

    private String words() {
        return isOfOne() ? path().substring(OF_ONE.length()) : path();
    }

    public String httpMethod() {
        return declared.method();
    }

    /** What participants know it by. */
    public String name() {
        return declared.name().isEmpty() ? words().replaceAll("[{}]", "").replace('/', '-') : declared.name();
    }

    /** What it is, for the published contract; empty where nothing is said. */
    public String description() {
        Described described = method.getAnnotation(Described.class);
        return described == null ? "" : described.value();
    }

    /** The record that is read from the request's body, or null where it takes none. */
    public Class<? extends Record> request() {
        return request;
    }

    private static Class<? extends Record> request(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .filter(Class::isRecord)
                .findFirst()
                .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
                .orElse(null);
    }

    /** Whether the answer is the object. */
    public boolean answersObject() {
        return method.getReturnType().isAssignableFrom(entity) && method.getReturnType() != void.class;
    }

    /** What is answered where it is not the object; {@code void} where nothing is. */
    public Class<?> result() {
        return element == null ? method.getReturnType() : element;
    }

    /** Whether the answer is a list of {@link #result()}. */
    public boolean answersList() {
        return element != null;
    }

    /** The record that its list is made of, or null where it gives no such list. */
    private static Class<?> element(Method method) {
        return method.getReturnType() == List.class
                        && method.getGenericReturnType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                        && element.isRecord()
                ? element
                : null;
    }

    /**
     * @param object null where it is about all of them
     * @param request null where it takes none
     */
    public Object invoke(BusinessObjectService<?> objects, Object object, Record request, ActionCall call)
            throws SQLException {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == ActionCall.class ? call : type.isRecord() ? request : object)
                .toArray();
        try {
            return method.invoke(objects, arguments);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw thrown(e.getCause());
        }
    }

    private static RuntimeException thrown(Throwable cause) throws SQLException {
        if (cause instanceof SQLException sql) {
            throw sql;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
