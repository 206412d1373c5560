package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.object.Default;
import dev.bof.api.object.Described;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The JSON schemas of one variant. Objects and enums become components with a name, all else is written where it is
 * used. Made for one reading and dropped after it: it knows the variant's classes.
 */
final class Schemas {
    /** Which way a value goes. */
    enum Way {
        /** From a client: nothing but what the class knows is taken. */
        SENT,
        /** To a client: all properties are there, and more may come. */
        ANSWERED
    }

    private final ObjectMapper mapper;
    private final PropertyReader reader;
    private final Function<JavaType, ObjectNode> scalars;
    private final Names names;
    private final ObjectNode components = JsonNodeFactory.instance.objectNode();
    private final Map<Named, String> known = new HashMap<>();

    private record Named(JavaType type, Way way) {}

    Schemas(ObjectMapper mapper, Names names) {
        this(mapper, names, type -> Scalars.schema(type.getRawClass()));
    }

    /** @param scalars a new schema of a type whose values are one JSON value each, null for any other type */
    Schemas(ObjectMapper mapper, Names names, Function<JavaType, ObjectNode> scalars) {
        this.mapper = mapper;
        this.scalars = scalars;
        this.reader = new PropertyReader(mapper);
        this.names = names;
    }

    /** All schemas with names that were needed so far. */
    ObjectNode components() {
        return components;
    }

    /** Gives a schema a name and a reference to it. */
    ObjectNode define(String name, ObjectNode schema) {
        components.set(name, schema);
        return Json.reference("schemas", name);
    }

    List<Property> properties(Class<?> type, Way way) {
        JavaType java = mapper.constructType(type);
        return way == Way.SENT ? reader.sent(java) : reader.answered(java);
    }

    /** The schema of the values of a type. */
    ObjectNode of(Type type, Way way) {
        return of(mapper.constructType(type), way);
    }

    /** The schema of a property with all that is said of it. */
    ObjectNode of(Property property, Way way, boolean nullable) {
        ObjectNode schema = of(property.type(), way);
        Constraints.apply(property.annotations(), schema);
        property.find(Described.class).ifPresent(described -> describe(described, schema));
        property.find(Default.class).ifPresent(value -> schema.set("default", Json.value(schema, value.value())));
        return nullable ? Json.nullable(schema) : schema;
    }

    private static void describe(Described described, ObjectNode schema) {
        schema.put("description", described.value());
        if (!described.example().isEmpty()) {
            schema.putArray("examples").add(Json.value(schema, described.example()));
        }
    }

    private ObjectNode of(JavaType type, Way way) {
        ObjectNode scalar = scalars.apply(type);
        if (scalar != null) {
            return scalar;
        }
        if (type.isMapLikeType()) {
            return Json.type("object").set("additionalProperties", of(type.getContentType(), way));
        }
        if (type.isContainerType()) {
            return Json.type("array").set("items", of(type.getContentType(), way));
        }
        if (type.isReferenceType()) {
            return Json.nullable(of(type.getReferencedType(), way));
        }
        return named(new Named(type, type.isEnumType() ? Way.ANSWERED : way));
    }

    private ObjectNode named(Named key) {
        String name = known.get(key);
        if (name == null) {
            name = free(names.schema(key.type().getRawClass()), key.way());
            known.put(key, name);
            components.putObject(name);
            components.set(name, key.type().isEnumType() ? constants(key.type()) : object(key));
        }
        return Json.reference("schemas", name);
    }

    /** A class that goes both ways looks different each way. */
    private String free(String name, Way way) {
        String wanted = components.has(name) ? name + (way == Way.SENT ? "Input" : "Output") : name;
        String free = wanted;
        for (int i = 2; components.has(free); i++) {
            free = wanted + i;
        }
        return free;
    }

    private ObjectNode constants(JavaType type) {
        ObjectNode schema = Json.type("string");
        ArrayNode values = schema.putArray("enum");
        for (Object constant : type.getRawClass().getEnumConstants()) {
            values.add(mapper.valueToTree(constant).asText());
        }
        return schema;
    }

    private ObjectNode object(Named key) {
        boolean sent = key.way() == Way.SENT;
        ObjectNode schema = Json.type("object");
        Described described = key.type().getRawClass().getAnnotation(Described.class);
        if (described != null) {
            schema.put("description", described.value());
        }
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (Property property : sent ? reader.sent(key.type()) : reader.answered(key.type())) {
            properties.set(property.name(), of(property, key.way(), property.isNullable()));
            if (!sent || property.isRequired()) {
                required.add(property.name());
            }
        }
        if (sent) {
            reader.ignored(key.type()).stream()
                    .sorted()
                    .forEach(name -> properties.putObject(name).put("description", "Accepted and not applied."));
            schema.put("additionalProperties", false);
        }
        return required.isEmpty() ? schema : schema.set("required", required);
    }
}
