package dev.bof.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.rest.json.JsonMappers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private static final String INVOICES = "/api/v1/billing/invoices";

    private final JsonNode document = Documents.invoicesAndTickets();

    @Test
    void aDescribedObjectHasAllEndpointsOfTheRouter() {
        assertEquals(
                Set.of(
                        "GET " + INVOICES,
                        "POST " + INVOICES,
                        "GET " + INVOICES + "/{id}",
                        "PUT " + INVOICES + "/{id}",
                        "PATCH " + INVOICES + "/{id}",
                        "DELETE " + INVOICES + "/{id}",
                        "POST " + INVOICES + "/{id}/restore",
                        "POST " + INVOICES + "/{id}/activate",
                        "POST " + INVOICES + "/{id}/deactivate",
                        "POST " + INVOICES + "/{id}/pay",
                        "DELETE " + INVOICES + "/{id}/reminders",
                        "POST " + INVOICES + "/bulk-create",
                        "POST " + INVOICES + "/bulk-update",
                        "POST " + INVOICES + "/bulk-delete",
                        "GET " + INVOICES + "/company/{company_id}/statistics"),
                Documents.operations(document, INVOICES));
    }

    @Test
    void anActionTellsWhatItTakesAndGives() {
        JsonNode pay = document.at("/paths").get(INVOICES + "/{id}/pay").get("post");

        assertEquals("payBillingInvoice", pay.get("operationId").textValue());
        assertEquals("Take a payment", pay.get("summary").textValue());
        assertEquals(
                "#/components/schemas/BillingInvoicePayment",
                pay.at("/requestBody/content/application~1json/schema/$ref").textValue());
        assertEquals(
                "[\"amount\"]", schema("BillingInvoicePayment").get("required").toString());
        assertEquals(
                "#/components/schemas/BillingInvoiceReceipt",
                pay.at("/responses/200/content/application~1json/schema/$ref").textValue());
        assertTrue(pay.get("responses").has("412"));
        assertTrue(document.at("/paths")
                .get(INVOICES + "/{id}/reminders")
                .at("/delete/responses")
                .has("204"));
    }

    @Test
    void constraintsBecomeKeywords() {
        JsonNode create = schema("CreateBillingInvoice");

        assertFalse(create.get("additionalProperties").asBoolean());
        assertEquals(
                "[\"company_id\",\"number\",\"amount\"]", create.get("required").toString());
        assertEquals(
                "{\"type\":\"string\",\"minLength\":1,\"maxLength\":20,\"pattern\":\"^(?:\\\\d{4}-\\\\d+)$\","
                        + "\"description\":\"What is printed on it.\",\"examples\":[\"2025-17\"]}",
                create.at("/properties/number").toString());
        assertEquals(
                "{\"type\":\"number\",\"format\":\"decimal\",\"minimum\":0.01,"
                        + "\"exclusiveMaximum\":100000000,\"multipleOf\":0.01,\"description\":\"Before tax.\","
                        + "\"examples\":[9.90]}",
                create.at("/properties/amount").toString());
        assertEquals(
                "{\"$ref\":\"#/components/schemas/BillingInvoiceState\",\"default\":\"draft\"}",
                create.at("/properties/state").toString());
        assertEquals(
                "[\"draft\",\"in_dispute\"]",
                schema("BillingInvoiceState").get("enum").toString());
        assertEquals(
                "{\"type\":[\"string\",\"null\"],\"format\":\"email\",\"maxLength\":255}",
                create.at("/properties/sent_to").toString());
    }

    @Test
    void anAnswerHasAllItsFieldsAndNullOnlyWhereTheObjectCanHaveNone() {
        JsonNode object = schema("BillingInvoice");

        assertEquals(object.get("properties").size(), object.get("required").size());
        assertEquals("integer", object.at("/properties/id/type").asText());
        assertEquals("string", object.at("/properties/number/type").asText());
        assertEquals("[\"string\",\"null\"]", object.at("/properties/due/type").toString());
        assertTrue(object.path("additionalProperties").isMissingNode());
    }

    @Test
    void anObjectThatWasReadMayBeSentBack() {
        JsonNode update = schema("UpdateBillingInvoice");

        schema("BillingInvoice")
                .get("properties")
                .fieldNames()
                .forEachRemaining(field -> assertTrue(update.get("properties").has(field), field));
        assertTrue(update.path("required").isMissingNode());
    }

    @Test
    void everyFieldHasItsOperators() {
        JsonNode filter = schema("BillingInvoiceFilter").get("properties");

        assertTrue(filter.has("number__icontains"));
        assertTrue(filter.has("amount__between"));
        assertTrue(filter.has("paid__isnull"));
        assertFalse(filter.has("amount__contains"));
        assertFalse(filter.has("paid__gt"));
    }

    @Test
    void aServiceOfOthersIsReadFromItsClasses() {
        assertEquals(
                Set.of(
                        "GET /api/v1/tickets",
                        "POST /api/v1/tickets",
                        "GET /api/v1/tickets/{id}",
                        "PUT /api/v1/tickets/{id}",
                        "DELETE /api/v1/tickets/{id}",
                        "POST /api/v1/tickets/{id}/close"),
                Documents.operations(document, "/api/v1/tickets"));
        assertEquals(
                "{\"type\":\"object\",\"properties\":{\"status\":{\"anyOf\":[{\"$ref\":"
                        + "\"#/components/schemas/TicketStatus\"},{\"type\":\"null\"}]},"
                        + "\"title\":{\"type\":\"string\",\"maxLength\":80},"
                        + "\"created_at\":{\"description\":\"Accepted and not applied.\"}},"
                        + "\"additionalProperties\":false,\"required\":[\"title\"]}",
                schema("NewTicket").toString());
        JsonNode list = document.at("/paths/~1api~1v1~1tickets/get");
        assertEquals("listTickets", list.get("operationId").asText());
        assertEquals(
                "{\"name\":\"page\",\"in\":\"query\",\"schema\":{\"type\":\"integer\",\"format\":\"int32\","
                        + "\"maximum\":1000,\"default\":1}}",
                list.at("/parameters/0").toString());
        assertEquals(
                "#/components/schemas/TicketView",
                document.at("/paths/~1api~1v1~1tickets/post/responses/201/content/application~1json/schema/$ref")
                        .asText());
    }

    @Test
    void noTwoOperationsHaveOneName() {
        List<String> ids = document.get("paths").findValuesAsText("operationId");

        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    @Test
    void whatIsReferredToIsThereAndNothingElse() {
        Set<String> references = new HashSet<>(document.findValuesAsText("$ref"));

        references.forEach(
                reference -> assertFalse(document.at(reference.substring(1)).isMissingNode(), reference));
        List<String> unused = new ArrayList<>();
        for (String kind : List.of("schemas", "parameters", "headers")) {
            StreamSupport.stream(document.at("/components/" + kind).properties().spliterator(), false)
                    .map(component -> "#/components/" + kind + "/" + component.getKey())
                    .filter(component -> !references.contains(component))
                    .forEach(unused::add);
        }
        assertEquals(List.of(), unused);
    }

    @Test
    void theSameIsReadTheSameWay() {
        assertEquals(document.toString(), Documents.invoicesAndTickets().toString());
    }

    @Test
    void anApplicationOfSeveralClassesIsOneContract() {
        Contract contract = ContractReader.read("/api/v1", "tickets", new TicketApplication(), JsonMappers.create());

        assertTrue(contract.paths().has("/api/v1/tickets/{id}/close"));
    }

    private JsonNode schema(String name) {
        JsonNode schema = document.at("/components/schemas/" + name);
        assertFalse(schema.isMissingNode(), name);
        return schema;
    }
}
