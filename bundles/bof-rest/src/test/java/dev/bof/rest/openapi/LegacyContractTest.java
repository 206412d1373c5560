package dev.bof.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.bof.api.compatibility.Body;
import dev.bof.api.compatibility.CompatibilityProfile;
import dev.bof.api.compatibility.JsonStyle;
import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.compatibility.LegacyEndpoint.Operation;
import dev.bof.api.compatibility.LegacyError;
import dev.bof.api.compatibility.LegacyFilter;
import dev.bof.api.compatibility.Paging;
import dev.bof.api.compatibility.TimeStyle;
import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectEngine;
import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.problem.ProblemType;
import dev.bof.rest.json.JsonMappers;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is published of a route whose service answered in its own way. */
class LegacyContractTest {
    private static final String OFFICIAL = "https://spec.openapis.org/oas/3.1/schema-base/2022-10-07";
    private static final String INVOICES = "/api/v1/billing/invoices";

    private static final CompatibilityProfile PROFILE = CompatibilityProfile.builder()
            .json(JsonStyle.builder()
                    .names(JsonStyle.Names.CAMEL_CASE)
                    .times(TimeStyle.epochMillis())
                    .enums(JsonStyle.Enums.NAME)
                    .decimals(JsonStyle.Decimals.TEXT)
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.LIST, "GET", "")
                    .paging(Paging.byStart("start", "limit"))
                    .filter(LegacyFilter.of("status", "state"))
                    .answers(200, Body.json("{\"rows\": \"${items}\", \"total\": \"${total}\"}"))
                    .header("X-Total-Count", "${total}")
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.UPDATE, "POST", "{id}/edit").build())
            .endpoint(LegacyEndpoint.of(Operation.READ, "GET", "{id}").build())
            .endpoint(LegacyEndpoint.of(Operation.DELETE, "DELETE", "{id}")
                    .answers(200, Body.json("{\"success\": true}"))
                    .build())
            .error(LegacyError.of(ProblemType.NOT_FOUND, 200, Body.none()).in(Operation.DELETE))
            .error(LegacyError.of(ProblemType.NOT_FOUND, 404, Body.text("text/plain", "no invoice ${id}")))
            .build();

    private final JsonNode document = Document.of(
            "1.2.3", List.of(ContractReader.read("/api/v1", "billing/invoices", new Invoices(), JsonMappers.create())));

    private static final class Invoices extends BusinessObjectService<Invoice> {
        Invoices() {
            super(
                    ObjectDescriptor.of("billing/invoices", Invoice.class)
                            .schemas(
                                    Invoice.CreateInvoice.class, Invoice.UpdateInvoice.class, Invoice.InvoiceView.class)
                            .compatibility(PROFILE)
                            .build(),
                    new NoEngine(),
                    null);
        }
    }

    /** Knows what the objects have, and does nothing. */
    private static final class NoEngine implements ObjectEngine {
        @Override
        @SuppressWarnings("unchecked")
        public <T extends BusinessObject<?>> ObjectOperations<T> operations(
                ObjectDescriptor<T> descriptor, ObjectHooks<T> hooks, EntityManagerFactory units) {
            return (ObjectOperations<T>) Proxy.newProxyInstance(
                    LegacyContractTest.class.getClassLoader(),
                    new Class<?>[] {ObjectOperations.class},
                    (proxy, method, arguments) -> EnumSet.allOf(BaseProperty.class));
        }
    }

    @Test
    void theDocumentIsValid() {
        JsonSchema schema = JsonSchemaFactory.getInstance(
                        VersionFlag.V202012,
                        factory -> factory.schemaMappers(mappers ->
                                mappers.mapPrefix("https://spec.openapis.org/", "classpath:spec.openapis.org/")))
                .getSchema(SchemaLocation.of(OFFICIAL));
        assertEquals(Set.of(), schema.validate(document));
    }

    @Test
    void theServicesEndpointsStandInThePlaceOfTheFrameworks() {
        assertEquals(
                Set.of(
                        "GET " + INVOICES,
                        "POST " + INVOICES,
                        "GET " + INVOICES + "/{id}",
                        "PUT " + INVOICES + "/{id}",
                        "PATCH " + INVOICES + "/{id}",
                        "DELETE " + INVOICES + "/{id}",
                        "POST " + INVOICES + "/{id}/edit",
                        "POST " + INVOICES + "/{id}/restore",
                        "POST " + INVOICES + "/bulk-create",
                        "POST " + INVOICES + "/bulk-update",
                        "POST " + INVOICES + "/bulk-delete",
                        "GET " + INVOICES + "/company/{company_id}/statistics"),
                Documents.operations(document, INVOICES));
        assertEquals(
                "listBillingInvoices",
                document.at("/paths").path(INVOICES).at("/get/operationId").asText());
    }

    @Test
    void fieldsAreAsTheServiceWroteThem() {
        JsonNode invoice = document.at("/components/schemas/LegacyBillingInvoice/properties");
        assertEquals("string", invoice.at("/amount/type/0").asText());
        assertEquals("integer", invoice.at("/createdAt/type/0").asText());
        assertEquals(
                "[\"DRAFT\",\"IN_DISPUTE\"]",
                document.at("/components/schemas/LegacyBillingInvoiceState/enum")
                        .toString());
        assertFalse(document.at("/components/schemas").has("BillingInvoicePage"));
    }

    @Test
    void whatAnEndpointSaysBySuccessAndByErrorIsOneAnswer() {
        JsonNode delete = document.at("/paths").path(INVOICES + "/{id}").path("delete");
        assertEquals(
                "Done. Or: Not found.", delete.at("/responses/200/description").asText());
        assertEquals(
                "string",
                document.at("/paths")
                        .path(INVOICES + "/{id}")
                        .at("/get/responses/404/content")
                        .path("text/plain")
                        .at("/schema/type")
                        .asText());
    }
}
