package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.problem.ProblemType;
import dev.bof.rest.problem.ProblemAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Problems, as answers of operations. */
final class ProblemResponses {
    static final String SCHEMA = "Problem";
    static final String FIELD_ERROR = "FieldError";

    private ProblemResponses() {}

    /**
     * The answer of one status.
     *
     * @param types what {@code type} can say in it
     * @param headers those that all answers of the operation carry
     */
    static ObjectNode response(int status, Collection<ProblemType> types, List<String> headers) {
        List<String> all = new ArrayList<>(headers);
        if (status == ProblemType.RATE_LIMITED.status() || status == ProblemType.UNAVAILABLE.status()) {
            all.add(0, Components.RETRY_AFTER);
        }
        if (types.contains(ProblemType.PRECONDITION_FAILED)) {
            all.add(0, Components.ETAG);
        }
        ObjectNode response = Json.object()
                .put(
                        "description",
                        types.stream()
                                .map(type -> type.title() + " (`" + type.urn() + "`)")
                                .collect(Collectors.joining(", or ")));
        response.set("headers", Components.headers(all));
        ObjectNode media = response.putObject("content").putObject(ProblemAnswer.MEDIA_TYPE);
        media.set("schema", Json.reference("schemas", SCHEMA));
        ObjectNode examples = media.putObject("examples");
        for (ProblemType type : types) {
            examples.putObject(name(type)).set("value", example(status, type));
        }
        return response;
    }

    private static String name(ProblemType type) {
        return type.urn().substring(type.urn().lastIndexOf(':') + 1);
    }

    private static ObjectNode example(int status, ProblemType type) {
        ObjectNode problem = Json.object()
                .put("type", type.urn())
                .put("title", type.title())
                .put("status", status)
                .put("detail", "What is wrong, in one sentence.")
                .put("instance", "/api/v1/framework/routes")
                .put("correlation_id", "0f8b6a52-6f0e-4f4b-9a43-6c1f5a5c8d11");
        if (type == ProblemType.VALIDATION) {
            problem.putArray("errors")
                    .addObject()
                    .put("field", "name")
                    .put("code", "required")
                    .put("message", "name must not be null.");
        }
        return problem;
    }

    /** The problem document (RFC 9457). Its types are listed, not enumerated: more may come. */
    static ObjectNode problemSchema() {
        String types = Arrays.stream(ProblemType.values())
                .map(type -> "`" + type.urn() + "`")
                .collect(Collectors.joining(", "));
        ObjectNode schema = Json.type("object").put("description", "What went wrong (RFC 9457).");
        ObjectNode properties = schema.putObject("properties");
        property(properties, "type", Json.type("string"), "What programs switch on. More may come: " + types + ".");
        property(properties, "title", Json.type("string"), "The type in a few English words.");
        property(properties, "status", Json.type("integer", "int32"), "The HTTP status.");
        property(properties, "detail", Json.type("string"), "What is wrong with this request, for people.");
        property(
                properties, "instance", Json.type("string"), "The path that was asked; not in an item of a bulk call.");
        property(
                properties,
                "correlation_id",
                Json.type("string"),
                "The request's id in the server's log; not in an item of a bulk call.");
        property(
                properties,
                "errors",
                Json.array(Json.reference("schemas", FIELD_ERROR)),
                "The fields at fault, only where the type is validation.");
        schema.putArray("required").add("type").add("title").add("status").add("detail");
        return schema;
    }

    static ObjectNode fieldErrorSchema() {
        ObjectNode schema = Json.type("object").put("description", "One fault of one field.");
        ObjectNode properties = schema.putObject("properties");
        property(
                properties,
                "field",
                Json.type("string"),
                "The field, such as `company_id` or `items[3].name`; empty for the body as a whole.");
        property(properties, "code", Json.type("string"), "A word for programs, such as `required`.");
        property(properties, "message", Json.type("string"), "A sentence for people.");
        schema.putArray("required").add("field").add("code").add("message");
        return schema;
    }

    private static void property(ObjectNode properties, String name, ObjectNode schema, String description) {
        properties.set(name, schema.put("description", description));
    }
}
