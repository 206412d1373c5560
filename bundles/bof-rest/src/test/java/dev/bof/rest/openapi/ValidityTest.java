package dev.bof.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The document is one of OpenAPI 3.1, by the schema that the OpenAPI Initiative publishes. */
class ValidityTest {
    private static final String OFFICIAL = "https://spec.openapis.org/oas/3.1/schema-base/2022-10-07";

    /** The copy of the schema that a library on the class path brings along. */
    private final JsonSchema schema = JsonSchemaFactory.getInstance(
                    VersionFlag.V202012,
                    factory -> factory.schemaMappers(
                            mappers -> mappers.mapPrefix("https://spec.openapis.org/", "classpath:spec.openapis.org/")))
            .getSchema(SchemaLocation.of(OFFICIAL));

    private final JsonNode document = Documents.invoicesAndTickets();

    @Test
    void theDocumentIsValid() {
        assertEquals(Set.of(), schema.validate(document));
    }

    @Test
    void aMistakeWouldBeFound() {
        ObjectNode operation = (ObjectNode) document.at("/paths/~1api~1v1~1tickets/get");
        operation.put("operationId", 7);
        ObjectNode invoice = (ObjectNode) document.at("/components/schemas/BillingInvoice");
        invoice.put("type", "record");

        assertFalse(schema.validate(document).isEmpty());
    }
}
