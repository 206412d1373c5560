package dev.bof.itests.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An OpenAPI document, with what its references mean. */
final class OpenApi {
    private static final JsonSchemaFactory VALIDATORS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final JsonNode root;
    private final Map<JsonNode, JsonSchema> validators = new HashMap<>();

    OpenApi(JsonNode root) {
        this.root = root;
    }

    JsonNode root() {
        return root;
    }

    /** What stands behind a reference; the node itself where it is none. */
    JsonNode resolve(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null ? node : resolve(root.at(reference.asText().substring(1)));
    }

    /** What a value has against a schema of the document. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return validators.computeIfAbsent(schema, this::validator).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    private JsonSchema validator(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("allOf", JsonNodeFactory.instance.arrayNode().add(schema));
        whole.set("components", root.path("components"));
        return VALIDATORS.getSchema(whole);
    }
}
