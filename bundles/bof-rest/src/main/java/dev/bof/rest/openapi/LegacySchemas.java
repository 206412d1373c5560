package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.compatibility.JsonStyle;
import dev.bof.api.compatibility.LegacyEndpoint.UpdateStyle;
import dev.bof.api.compatibility.TimeStyle;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.Default;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.rest.compatibility.LegacyRoute;
import dev.bof.rest.compatibility.Template;
import dev.bof.rest.compatibility.TextTemplate;
import dev.bof.rest.json.LegacyMappers;
import dev.bof.rest.json.LegacyNames;
import dev.bof.rest.object.Defaults;
import dev.bof.rest.openapi.Schemas.Way;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What goes in and out of the endpoints that a service had, in its own JSON. */
final class LegacySchemas {
    private final ObjectDescriptor<?> descriptor;
    private final JsonStyle style;
    private final LegacyNames fields;
    private final Names names;
    private final ObjectMapper mapper;
    private final Schemas schemas;
    private final Map<String, ObjectNode> values = new HashMap<>();
    private final ObjectNode item;

    LegacySchemas(BusinessObjectService<?> objects, JsonStyle style, Names names) {
        this.descriptor = objects.descriptor();
        this.style = style;
        this.fields = LegacyRoute.names(objects, style);
        this.names = names;
        this.mapper = LegacyMappers.create(style, fields);
        this.schemas = new Schemas(mapper, names, this::scalar);
        this.item = defineItem();
    }

    private ObjectNode scalar(JavaType type) {
        if (type.hasRawClass(Instant.class)) {
            return time(style.times());
        }
        if (type.hasRawClass(LocalDate.class)) {
            return time(style.dates());
        }
        if (type.hasRawClass(BigDecimal.class) && style.decimals() != JsonStyle.Decimals.NUMBER) {
            return style.decimals() == JsonStyle.Decimals.TEXT ? Json.type("string") : Json.type("number", "double");
        }
        if (type.isEnumType() && style.enums() == JsonStyle.Enums.ORDINAL) {
            return Json.type("integer")
                    .put("minimum", 0)
                    .put("maximum", type.getRawClass().getEnumConstants().length - 1);
        }
        return Scalars.schema(type.getRawClass());
    }

    static ObjectNode time(TimeStyle time) {
        return switch (time.form()) {
            case INSTANT, OFFSET -> Json.type("string", "date-time");
            case LOCAL -> Json.type("string").put("description", "A time of " + time.zone() + " without an offset.");
            case EPOCH_MILLIS -> Json.type("integer", "int64").put("description", "Milliseconds since 1970 in UTC.");
            case EPOCH_SECONDS -> Json.type("integer", "int64").put("description", "Seconds since 1970 in UTC.");
            case ARRAY -> Json.array(Json.type("integer"));
            case PATTERN -> Json.type("string").put("description", "As `" + time.pattern() + "`.");
            case DATE -> Json.type("string", "date");
        };
    }

    private ObjectNode defineItem() {
        ObjectNode schema = Json.type("object").put("description", "The object as the service wrote it.");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Property property : schemas.properties(descriptor.responseSchema(), Way.ANSWERED)) {
            ObjectNode value = value(property, Way.ANSWERED);
            values.put(fields.field(property.name()), value);
            properties.set(property.name(), value.deepCopy());
            if (!style.nullsLeftOut() || !property.isNullable()) {
                required.add(property.name());
            }
        }
        return schemas.define(names.singular(), schema);
    }

    private ObjectNode value(Property property, Way way) {
        TimeStyle time = style.timesOf().get(fields.field(property.name()));
        if (time == null) {
            // a default is said in the framework's words
            return schemas.of(property.without(Default.class), way, property.isNullable());
        }
        return property.isNullable() ? Json.nullable(time(time)) : time(time);
    }

    /** All schemas with names. */
    ObjectNode components() {
        return schemas.components();
    }

    LegacyNames fields() {
        return fields;
    }

    /** One object. */
    ObjectNode item() {
        return item.deepCopy();
    }

    /** The values of a field, of any type where it is none that clients get. */
    ObjectNode field(String field) {
        return values.getOrDefault(field, Json.object()).deepCopy();
    }

    /** What an action takes or gives. */
    ObjectNode record(Class<?> type, Way way) {
        return schemas.of(type, way);
    }

    /** What creates an object. */
    ObjectNode create() {
        return defineSent("Create" + names.singular(), descriptor.createSchema(), true);
    }

    /** What changes an object. */
    ObjectNode update(UpdateStyle update) {
        return defineSent("Update" + names.singular(), descriptor.updateSchema(), update == UpdateStyle.ALL_FIELDS);
    }

    private ObjectNode defineSent(String name, Class<? extends Record> type, boolean whole) {
        ObjectNode schema = Json.type("object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.arrayNode();
        JsonNode defaults = mapper.valueToTree(Defaults.record(type));
        for (Property property : schemas.properties(type, Way.SENT)) {
            ObjectNode value = value(property, Way.SENT);
            if (whole && property.find(Default.class).isPresent()) {
                value.set("default", defaults.get(property.name()));
            }
            properties.set(property.name(), value);
            if (whole && property.isRequired()) {
                required.add(property.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        if (style.unknownRefused()) {
            fields.all().values().stream()
                    .filter(known -> !properties.has(known))
                    .forEach(known -> properties.putObject(known).put("description", "Accepted and not applied."));
            schema.put("additionalProperties", false);
        }
        return schemas.define(name, schema);
    }

    /**
     * What a JSON template becomes.
     *
     * @param placeholders the schema of what a placeholder stands for
     */
    static ObjectNode of(String template, Function<String, ObjectNode> placeholders) {
        return of(new Template(template).tree(), placeholders);
    }

    private static ObjectNode of(JsonNode node, Function<String, ObjectNode> placeholders) {
        if (node.isObject()) {
            ObjectNode schema = Json.type("object");
            ObjectNode properties = schema.putObject("properties");
            ArrayNode required = schema.arrayNode();
            node.properties().forEach(member -> {
                properties.set(member.getKey(), of(member.getValue(), placeholders));
                required.add(member.getKey());
            });
            return required.isEmpty() ? schema : schema.set("required", required);
        }
        if (node.isArray()) {
            ObjectNode schema = Json.type("array").put("minItems", node.size()).put("maxItems", node.size());
            List<JsonNode> elements = List.copyOf(node.valueStream().toList());
            if (!elements.isEmpty()) {
                ArrayNode parts = schema.putArray("prefixItems");
                elements.forEach(element -> parts.add(of(element, placeholders)));
            }
            return schema;
        }
        if (node.isTextual()) {
            TextTemplate text = new TextTemplate(node.textValue());
            return text.only()
                    .map(placeholders)
                    .orElseGet(() -> text.placeholders().isEmpty() ? constant(node) : Json.type("string"));
        }
        return constant(node);
    }

    private static ObjectNode constant(JsonNode value) {
        return Json.object().set("const", value);
    }
}
