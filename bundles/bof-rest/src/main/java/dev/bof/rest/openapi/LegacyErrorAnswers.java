package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.compatibility.Body;
import dev.bof.api.compatibility.CompatibilityProfile;
import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.compatibility.LegacyError;

/** The errors of a service, as answers of its endpoints. */
final class LegacyErrorAnswers {
    private final CompatibilityProfile profile;
    private final LegacySchemas schemas;

    LegacyErrorAnswers(CompatibilityProfile profile, LegacySchemas schemas) {
        this.profile = profile;
        this.schemas = schemas;
    }

    /** Adds what the endpoint says of the problems that the operation can meet; what it does not say stays a document. */
    Operation addTo(Operation operation, LegacyEndpoint endpoint) {
        for (LegacyError error : profile.errors()) {
            boolean here = error.operation() == null || error.operation() == endpoint.operation();
            if (here && operation.meets(error.type())) {
                operation.said(error.status(), description(error), mediaType(error.body()), body(error), Json.object());
                if (error.field() == null && error.code() == null) {
                    // it fits always: no other one is ever told
                    operation.without(error.type());
                }
            }
        }
        return operation;
    }

    private String description(LegacyError error) {
        String field = error.field() == null ? "" : " of `" + schemas.fields().written(error.field()) + "`";
        return error.type().title() + field + (error.code() == null ? "." : " (" + error.code() + ").");
    }

    private String mediaType(Body body) {
        return body.kind() == Body.Kind.JSON && body.mediaType() == null
                ? profile.json().mediaType()
                : body.mediaType();
    }

    private ObjectNode body(LegacyError error) {
        return error.body().kind() == Body.Kind.JSON
                ? LegacySchemas.of(error.body().template(), name -> value(name, error))
                : Json.type("string");
    }

    private ObjectNode value(String name, LegacyError error) {
        return switch (name) {
            case "status" -> Json.object().put("const", error.status());
            case "errors" ->
                error.between() != null
                        ? Json.type("string")
                        : Json.array(LegacySchemas.of(error.each(), part -> value(part, error)));
            case "errorsByField", "errorsByFieldSorted" ->
                Json.type("object").set("additionalProperties", Json.type("string"));
            case "timestamp" -> LegacySchemas.time(profile.json().times());
            case "timestampWithOffset" -> Json.type("string").put("format", "date-time");
            case "value" -> Json.object();
            case "field", "code", "reason", "id" -> Json.nullable(Json.type("string"));
            default -> name.startsWith("sent.") ? Json.object() : Json.nullable(Json.type("string"));
        };
    }
}
