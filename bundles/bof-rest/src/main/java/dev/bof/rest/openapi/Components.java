package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The components that the operations of all routes share. */
final class Components {
    static final String CORRELATION_ID = "CorrelationId";
    static final String VARIANT = "Variant";
    static final String LOCATION = "Location";
    static final String ETAG = "ETag";
    static final String RETRY_AFTER = "RetryAfter";
    static final String REPLAY = "IdempotentReplay";

    static final String IF_MATCH = "IfMatch";
    static final String IF_NONE_MATCH = "IfNoneMatch";
    static final String IDEMPOTENCY_KEY = "IdempotencyKey";
    static final String PREFER = "Prefer";

    private static final Map<String, String> HEADER_NAMES = Map.of(
            CORRELATION_ID, "X-Correlation-Id",
            VARIANT, "X-BOF-Variant",
            LOCATION, "Location",
            ETAG, "ETag",
            RETRY_AFTER, "Retry-After",
            REPLAY, "Idempotent-Replay");

    private Components() {}

    /** References to headers of an answer, by the names that they have on the wire. */
    static ObjectNode headers(Collection<String> components) {
        ObjectNode headers = Json.object();
        components.forEach(name -> headers.set(HEADER_NAMES.get(name), Json.reference("headers", name)));
        return headers;
    }

    static ObjectNode parameter(String component) {
        return Json.reference("parameters", component);
    }

    /** All of them that something in the document refers to, directly or through another one. */
    static ObjectNode usedBy(JsonNode document) {
        ObjectNode all = all();
        Set<String> used = new HashSet<>();
        collect(document, all, used);
        all.forEach(kind -> kind.properties().removeIf(component -> !used.contains(component.getKey())));
        all.properties().removeIf(kind -> kind.getValue().isEmpty());
        return all;
    }

    private static void collect(JsonNode node, ObjectNode all, Set<String> used) {
        for (JsonNode reference : node.findValues("$ref")) {
            String[] path = reference.asText().split("/");
            JsonNode component = all.path(path[2]).path(path[3]);
            if (!component.isMissingNode() && used.add(path[3])) {
                collect(component, all, used);
            }
        }
    }

    private static ObjectNode all() {
        ObjectNode all = Json.object();
        ObjectNode schemas = all.putObject("schemas");
        schemas.set(ProblemResponses.SCHEMA, ProblemResponses.problemSchema());
        schemas.set(ProblemResponses.FIELD_ERROR, ProblemResponses.fieldErrorSchema());
        all.set("parameters", requestHeaders());
        all.set("headers", answerHeaders());
        return all;
    }

    private static ObjectNode requestHeaders() {
        ObjectNode parameters = Json.object();
        requestHeader(
                parameters,
                IF_MATCH,
                "If-Match",
                "Does the write only where the object still has one of these tags; `*` is any.",
                "\"3\"");
        requestHeader(
                parameters,
                IF_NONE_MATCH,
                "If-None-Match",
                "Answers 304 without a body where the object still has one of these tags.",
                "\"3\"");
        requestHeader(
                parameters,
                IDEMPOTENCY_KEY,
                "Idempotency-Key",
                "Makes the request repeatable: sent again with the same key within 24 hours it gets the first answer"
                        + " and does nothing.",
                "6f1d3a70-2f7c-4b1e-a6ab-f3a2a1f0a5e7");
        requestHeader(
                parameters,
                PREFER,
                "Prefer",
                "`decimals=string` turns all decimals and 64-bit integers of the answer into strings, whatever their"
                        + " schema says.",
                "decimals=string");
        ((ObjectNode) parameters.path(IDEMPOTENCY_KEY).path("schema"))
                .put("minLength", 1)
                .put("maxLength", 255)
                .put("pattern", "^[ -~]+$");
        return parameters;
    }

    private static void requestHeader(
            ObjectNode parameters, String component, String name, String description, String example) {
        ObjectNode parameter = parameters
                .putObject(component)
                .put("name", name)
                .put("in", "header")
                .put("description", description);
        parameter.set("schema", Json.type("string"));
        parameter.put("example", example);
    }

    private static ObjectNode answerHeaders() {
        ObjectNode headers = Json.object();
        answerHeader(
                headers,
                CORRELATION_ID,
                "The request's id in the server's log: its own `X-Correlation-Id`, or a new one.",
                Json.type("string"));
        answerHeader(headers, VARIANT, "The variant that answered.", Json.type("string"));
        answerHeader(headers, LOCATION, "Where the new object is.", Json.type("string", "uri-reference"));
        answerHeader(
                headers, ETAG, "The state of the object, for `If-Match` and `If-None-Match`.", Json.type("string"));
        answerHeader(headers, RETRY_AFTER, "Seconds after which to come again.", Json.type("integer", "int32"));
        ObjectNode replay = Json.type("string");
        replay.putArray("enum").add("true");
        answerHeader(headers, REPLAY, "This is the answer to an earlier request with the same key.", replay);
        return headers;
    }

    private static void answerHeader(ObjectNode headers, String component, String description, ObjectNode schema) {
        headers.putObject(component).put("description", description).set("schema", schema);
    }
}
