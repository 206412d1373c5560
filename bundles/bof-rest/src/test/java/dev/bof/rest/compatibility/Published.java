package dev.bof.rest.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.bof.rest.TestApplication.Answer;
import dev.bof.rest.openapi.Contract;
import java.util.Set;
import java.util.TreeSet;

/** Holds answers against what is published of their endpoint. */
final class Published {
    private static final String ROUTE = "/api/v1/shop/orders";

    private final Contract contract;

    Published(Contract contract) {
        this.contract = contract;
    }

    /** All that is published of an address. */
    JsonNode item(String template) {
        return contract.paths().path(ROUTE + template);
    }

    JsonNode operation(String method, String template) {
        JsonNode operation = item(template).path(method);
        assertFalse(operation.isMissingNode(), () -> method + " " + template + " is not published");
        return operation;
    }

    /** The names of the operation's parameters, those of its path aside. */
    Set<String> parameters(String method, String template) {
        Set<String> names = new TreeSet<>();
        operation(method, template)
                .path("parameters")
                .forEach(parameter -> names.add(
                        parameter.path("name").asText(parameter.path("$ref").asText())));
        return names;
    }

    /** The answer is one of those that are published: its status, its media type, and its body by the schema. */
    void assertTold(String method, String template, Answer answer) throws Exception {
        JsonNode told = operation(method, template).path("responses").path(Integer.toString(answer.status()));
        assertFalse(told.isMissingNode(), () -> answer.status() + " is not published: " + answer.text());
        String type = answer.response().getHeaderString("Content-Type");
        if (type == null) {
            assertEquals("", answer.text());
            return;
        }
        JsonNode schema = told.path("content").path(type).path("schema");
        assertFalse(schema.isMissingNode(), () -> type + " is not published: " + told);
        ObjectNode whole = schema.deepCopy();
        ObjectNode schemas = contract.schemas().deepCopy();
        // the document adds it, and tests of its own look at it
        schemas.putObject("Problem");
        whole.putObject("components").set("schemas", schemas);
        JsonNode body = type.startsWith("application/json") && !answer.text().startsWith("Order")
                ? new ObjectMapper().readTree(answer.text())
                : TextNode.valueOf(answer.text());
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(whole)
                        .validate(body),
                answer.text());
    }
}
