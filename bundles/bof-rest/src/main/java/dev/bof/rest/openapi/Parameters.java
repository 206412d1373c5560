package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Parameters of paths and queries. */
final class Parameters {
    private Parameters() {}

    static ObjectNode path(String name, String description, ObjectNode schema) {
        return parameter(name, "path", description, schema).put("required", true);
    }

    static ObjectNode query(String name, String description, ObjectNode schema) {
        return parameter(name, "query", description, schema);
    }

    /** A list of words in one value, with commas between them. */
    static ObjectNode list(String name, String description, ObjectNode items) {
        return query(name, description, Json.array(items)).put("style", "form").put("explode", false);
    }

    static ObjectNode parameter(String name, String in, String description, ObjectNode schema) {
        ObjectNode parameter = Json.object().put("name", name).put("in", in);
        if (!description.isEmpty()) {
            parameter.put("description", description);
        }
        return parameter.set("schema", schema);
    }
}
