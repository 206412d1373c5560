package dev.bof.rest.object;

import dev.bof.api.object.Action;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.Described;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
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
    private static final Pattern PATH = Pattern.compile("\\{id}(/[A-Za-z0-9._~-]+)+");
    private static final Set<String> HTTP_METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> TAKEN =
            Set.of("restore", "activate", "deactivate", "extensions", "audit", "events");

    private final Method method;
    private final Action declared;
    private final Class<?> entity;

    private ActionMethod(Method method, Class<?> entity) {
        this.method = method;
        this.declared = method.getAnnotation(Action.class);
        this.entity = entity;
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
            throw refused("its path must be {id} and one or more words, not " + path());
        }
        if (TAKEN.contains(words())) {
            throw refused("every object has " + path() + " already");
        }
        if (!HTTP_METHODS.contains(httpMethod())) {
            throw refused("its HTTP method must be POST, PUT, PATCH or DELETE, not " + httpMethod());
        }
        Class<?>[] parameters = method.getParameterTypes();
        if (parameters.length == 0 || !parameters[0].isAssignableFrom(entity)) {
            throw refused("its first parameter must be the object, " + entity.getSimpleName());
        }
        if (parameters.length > 2 || parameters.length == 2 && !parameters[1].isRecord()) {
            throw refused("beside the object it can have one parameter, which must be a record");
        }
        Class<?> result = method.getReturnType();
        if (result != void.class && !answersObject() && !result.isRecord()) {
            throw refused("it must return the object, a record or nothing, not " + result.getSimpleName());
        }
    }

    private IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException("the action " + method.getName() + " cannot be served: " + reason);
    }

    /** Where it lies below the route, such as <code>{id}/pay</code>. */
    public String path() {
        return declared.path();
    }

    private String words() {
        return path().substring(path().indexOf('/') + 1);
    }

    public String httpMethod() {
        return declared.method();
    }

    /** What participants know it by. */
    public String name() {
        return declared.name().isEmpty() ? words().replace('/', '-') : declared.name();
    }

    /** What it is, for the published contract; empty where nothing is said. */
    public String description() {
        Described described = method.getAnnotation(Described.class);
        return described == null ? "" : described.value();
    }

    /** The record that is read from the request's body, or null where it takes none. */
    public Class<? extends Record> request() {
        return method.getParameterCount() < 2 ? null : method.getParameterTypes()[1].asSubclass(Record.class);
    }

    /** Whether the answer is the object. */
    public boolean answersObject() {
        return method.getReturnType().isAssignableFrom(entity) && method.getReturnType() != void.class;
    }

    /** What is answered where it is not the object; {@code void} where nothing is. */
    public Class<?> result() {
        return method.getReturnType();
    }

    /** @param request null where it takes none */
    public Object invoke(BusinessObjectService<?> objects, Object object, Record request) throws SQLException {
        try {
            return request() == null ? method.invoke(objects, object) : method.invoke(objects, object, request);
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
