package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** The types whose values are one JSON value each. */
final class Scalars {
    private static final Map<Class<?>, ObjectNode> SCHEMAS = Map.ofEntries(
            Map.entry(String.class, Json.type("string")),
            Map.entry(char.class, Json.type("string")),
            Map.entry(Character.class, Json.type("string")),
            Map.entry(boolean.class, Json.type("boolean")),
            Map.entry(Boolean.class, Json.type("boolean")),
            Map.entry(short.class, Json.type("integer", "int32")),
            Map.entry(Short.class, Json.type("integer", "int32")),
            Map.entry(int.class, Json.type("integer", "int32")),
            Map.entry(Integer.class, Json.type("integer", "int32")),
            Map.entry(long.class, Json.type("integer", "int64")),
            Map.entry(Long.class, Json.type("integer", "int64")),
            Map.entry(BigInteger.class, Json.type("integer")),
            Map.entry(float.class, Json.type("number", "float")),
            Map.entry(Float.class, Json.type("number", "float")),
            Map.entry(double.class, Json.type("number", "double")),
            Map.entry(Double.class, Json.type("number", "double")),
            Map.entry(BigDecimal.class, Json.type("number", "decimal")),
            Map.entry(Instant.class, Json.type("string", "date-time")),
            Map.entry(OffsetDateTime.class, Json.type("string", "date-time")),
            Map.entry(LocalDate.class, Json.type("string", "date")),
            Map.entry(UUID.class, Json.type("string", "uuid")),
            Map.entry(URI.class, Json.type("string", "uri-reference")),
            Map.entry(Object.class, JsonNodeFactory.instance.objectNode()));

    private Scalars() {}

    /** A new schema of the type's values, or null where they are objects, arrays or constants. */
    static ObjectNode schema(Class<?> type) {
        ObjectNode schema = SCHEMAS.get(JsonNode.class.isAssignableFrom(type) ? Object.class : type);
        return schema == null ? null : schema.deepCopy();
    }
}
