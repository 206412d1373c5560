package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.object.Described;
import dev.bof.api.problem.ProblemType;
import dev.bof.rest.openapi.Schemas.Way;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.model.ResourceMethod;

/** One method of a JAX-RS resource class. */
final class ResourceOperation {
    private final ResourceMethod method;
    private final Invocable invocable;
    private final String tag;
    private final Schemas schemas;
    /** Whether the route is the framework's own, which has no variants. */
    private final boolean internal;

    ResourceOperation(ResourceMethod method, String tag, Schemas schemas) {
        this.method = method;
        this.invocable = method.getInvocable();
        this.tag = tag;
        this.schemas = schemas;
        this.internal = tag.startsWith("framework/");
    }

    /**
     * @param id what the operation is called
     * @param object what the resource answers for one object, which a method that creates one need not say; or null
     */
    Operation describe(String id, Type object) {
        Operation operation = new Operation(id, tag, summary(), headers());
        boolean writes = !method.getHttpMethod().equals("GET");
        if (writes) {
            Writes.of(operation);
            operation.problems(ProblemType.CONFLICT);
        }
        if (!internal) {
            operation.problems(ProblemType.VARIANT_LACKS_PARAMETER, ProblemType.VARIANT_LACKS_PRECONDITION);
        }
        invocable.getParameters().forEach(parameter -> add(parameter, operation));
        answer(operation, object);
        return operation;
    }

    private String summary() {
        Described described = invocable.getDefinitionMethod().getAnnotation(Described.class);
        if (described != null) {
            return described.value();
        }
        String words = String.join(" ", invocable.getHandlingMethod().getName().split("(?=[A-Z])"))
                .toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + " " + tag;
    }

    private String[] headers() {
        return internal
                ? new String[] {Components.CORRELATION_ID}
                : new String[] {Components.CORRELATION_ID, Components.VARIANT};
    }

    private void add(Parameter parameter, Operation operation) {
        switch (parameter.getSource()) {
            case PATH ->
                operation
                        .parameters(described(parameter, "path").put("required", true))
                        .problems(ProblemType.NOT_FOUND);
            case QUERY -> operation.parameters(described(parameter, "query"));
            case HEADER -> operation.parameters(described(parameter, "header"));
            case COOKIE -> operation.parameters(described(parameter, "cookie"));
            case BEAN_PARAM ->
                ((Parameter.BeanParameter) parameter).getParameters().forEach(part -> add(part, operation));
            // what another annotation stands at is a body too
            case ENTITY, UNKNOWN -> operation.body(schemas.of(type(parameter), Way.SENT), mediaTypes());
            default -> {
                // what JAX-RS itself hands in is not a client's business
            }
        }
    }

    private static Type type(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .filter(SentAs.class::isInstance)
                .<Type>map(annotation -> ((SentAs) annotation).value())
                .findFirst()
                .orElse(parameter.getType());
    }

    private String[] mediaTypes() {
        String[] types = method.getConsumedTypes().stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .toArray(String[]::new);
        return types.length == 0 ? new String[] {Operation.JSON} : types;
    }

    private ObjectNode described(Parameter parameter, String in) {
        List<Annotation> annotations = List.of(parameter.getAnnotations());
        ObjectNode schema = schemas.of(parameter.getType(), Way.SENT);
        Constraints.apply(annotations, schema);
        if (parameter.hasDefaultValue() || parameter.getDefaultValue() != null) {
            schema.set("default", Json.value(schema, parameter.getDefaultValue()));
        }
        String description = annotations.stream()
                .filter(Described.class::isInstance)
                .map(annotation -> ((Described) annotation).value())
                .findFirst()
                .orElse("");
        return Parameters.parameter(parameter.getSourceName(), in, description, schema);
    }

    private void answer(Operation operation, Type object) {
        Class<?> type = invocable.getRawResponseType();
        if (type == void.class) {
            operation.answer(204, "Done.", null);
        } else if (!Response.class.isAssignableFrom(type)) {
            operation.answer(200, "The answer.", answered(invocable.getResponseType()));
        } else if (method.getHttpMethod().equals("POST")) {
            operation.answer(201, "Created.", answered(object), Components.LOCATION);
        } else {
            operation.answer(200, "The answer.", Json.object());
        }
    }

    private ObjectNode answered(Type type) {
        return type == null ? Json.object() : schemas.of(type, Way.ANSWERED);
    }
}
