package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.Described;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.rest.openapi.Schemas.Way;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes in and out of the endpoints of a described object. */
final class ObjectSchemas {
    /** What the framework itself sets in every object. */
    private static final Set<String> ALWAYS_THERE = Set.of("id", "company_id", "created_at", "updated_at", "version");

    private final ObjectDescriptor<?> descriptor;
    private final Set<BaseProperty> base;
    private final Schemas schemas;
    private final Names names;

    ObjectSchemas(ObjectDescriptor<?> descriptor, Set<BaseProperty> base, Schemas schemas, Names names) {
        this.descriptor = descriptor;
        this.base = base;
        this.schemas = schemas;
        this.names = names;
    }

    /** One object as clients get it. */
    ObjectNode object() {
        Set<String> filled = Stream.of(descriptor.createSchema(), descriptor.updateSchema())
                .flatMap(schema -> schemas.properties(schema, Way.SENT).stream())
                .filter(property -> !property.isNullable())
                .map(Property::name)
                .collect(Collectors.toSet());
        ObjectNode schema = described("The object as clients get it.");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Property property : properties(descriptor.responseSchema(), Way.ANSWERED)) {
            String name = property.name();
            boolean nullable = property.isNullable() && !ALWAYS_THERE.contains(name) && !filled.contains(name);
            properties.set(name, schemas.of(property, Way.ANSWERED, nullable));
            required.add(name);
        }
        return schemas.define(names.singular(), schema);
    }

    /** What is said of a field at creation is true of it elsewhere, where nothing else is said. */
    private List<Property> properties(Class<?> schema, Way way) {
        Map<String, Described> known = new HashMap<>();
        schemas.properties(descriptor.createSchema(), Way.SENT)
                .forEach(property -> property.find(Described.class).ifPresent(d -> known.put(property.name(), d)));
        return schemas.properties(schema, way).stream()
                .map(property -> property.orDescribed(known.get(property.name())))
                .toList();
    }

    private ObjectNode described(String otherwise) {
        String description = descriptor.description();
        return Json.type("object").put("description", description.isEmpty() ? otherwise : description);
    }

    /** What creates an object. */
    ObjectNode create() {
        ObjectNode schema = Json.type("object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (Property property : schemas.properties(descriptor.createSchema(), Way.SENT)) {
            properties.set(property.name(), schemas.of(property, Way.SENT, property.isNullable()));
            if (property.isRequired()) {
                required.add(property.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schemas.define("Create" + names.singular(), schema.put("additionalProperties", false));
    }

    /** What changes an object. */
    ObjectNode update() {
        ObjectNode schema = Json.type("object")
                .put("description", "Only the fields that are sent change; null clears a field that allows it.");
        schema.set("properties", updatable());
        return schemas.define("Update" + names.singular(), schema.put("additionalProperties", false));
    }

    /** The fields that can be changed, and those that may come along because the object was read before. */
    private ObjectNode updatable() {
        Map<String, Property> changing = byName(descriptor.updateSchema(), Way.SENT);
        Map<String, Property> chosen = byName(descriptor.createSchema(), Way.SENT);
        ObjectNode properties = Json.object();
        changing.forEach(
                (name, property) -> properties.set(name, schemas.of(property, Way.SENT, property.isNullable())));
        byName(descriptor.responseSchema(), Way.ANSWERED).forEach((name, property) -> {
            if (!changing.containsKey(name)) {
                boolean fixed = name.equals("id") || chosen.containsKey(name);
                properties.set(
                        name,
                        schemas.of(property.type(), Way.SENT)
                                .put(
                                        "description",
                                        fixed
                                                ? "Cannot be changed: accepted where it is what the object has."
                                                : "Accepted from an object that was read before, and not applied."));
            }
        });
        return properties;
    }

    private Map<String, Property> byName(Class<?> schema, Way way) {
        Map<String, Property> byName = new LinkedHashMap<>();
        properties(schema, way).forEach(property -> byName.put(property.name(), property));
        return byName;
    }

    /** A page, numbered or behind a cursor. */
    ObjectNode page(ObjectNode object) {
        ObjectNode schema = Json.type("object")
                .put("description", "`total`, `page` and `pages` on numbered pages, `next_cursor` on those by cursor.");
        ObjectNode properties = schema.putObject("properties");
        properties.set("items", Json.array(object.deepCopy()));
        properties.set(
                "total", Json.type("integer", "int64").put("description", "How many objects the whole list has."));
        properties.set("page", Json.type("integer", "int32").put("description", "This page's number, from 1."));
        properties.set("page_size", Json.type("integer", "int32").put("description", "Objects of a full page."));
        properties.set("pages", Json.type("integer", "int64").put("description", "How many pages the list has."));
        properties.set(
                "next_cursor",
                Json.nullable(Json.type("string"))
                        .put("description", "What the next page is asked for by, null at the end."));
        schema.putArray("required").add("items").add("page_size");
        return schemas.define(names.singular() + "Page", schema);
    }

    /** How many objects a company has. */
    ObjectNode statistics() {
        ObjectNode schema = Json.type("object").put("description", "Undeleted objects of one company, in UTC.");
        ObjectNode properties = schema.putObject("properties");
        List<String> counts = descriptor.activity().isPresent()
                ? List.of("company_id", "total", "active", "inactive")
                : List.of("company_id", "total");
        counts.forEach(name -> properties.set(name, Json.type("integer", "int64")));
        descriptor
                .groups()
                .forEach((group, field) -> properties.set(
                        group,
                        Json.type("object")
                                .put("description", "How many have each value of " + field + ".")
                                .set("additionalProperties", Json.type("integer", "int64"))));
        if (base.contains(BaseProperty.CREATED_AT)) {
            properties.set("created_per_month", months());
        }
        ArrayNode required = schema.putArray("required");
        properties.fieldNames().forEachRemaining(required::add);
        return schemas.define(names.singular() + "Statistics", schema);
    }

    private ObjectNode months() {
        ObjectNode month = Json.type("object");
        ObjectNode parts = month.putObject("properties");
        parts.set("month", Json.type("string").put("pattern", "^\\d{4}-\\d{2}$"));
        parts.set("count", Json.type("integer", "int64"));
        month.putArray("required").add("month").add("count");
        return Json.array(schemas.define(names.singular() + "Month", month))
                .put("description", "The last twelve months, oldest first, with zeros.");
    }
}
