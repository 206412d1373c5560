package dev.bof.rest.compatibility;

import static dev.bof.rest.compatibility.Shop.assertAnswer;
import static dev.bof.rest.compatibility.Shop.assertJson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bof.api.compatibility.Body;
import dev.bof.api.compatibility.CompatibilityProfile;
import dev.bof.api.compatibility.JsonStyle;
import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.compatibility.LegacyEndpoint.Operation;
import dev.bof.api.compatibility.LegacyError;
import dev.bof.api.compatibility.TimeStyle;
import dev.bof.api.problem.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service with operations of its own: its code does them, and its profile says how they are answered. */
class ActionDialectTest {
    private static final Body RECEIPT = Body.json("{\"receipt\": \"${item}\", \"no\": \"${item.receipt_no}\"}");

    private final Shop shop = new Shop(profile("{id}/pay"));

    private static CompatibilityProfile.Builder profile(String path) {
        return CompatibilityProfile.builder()
                .json(JsonStyle.builder()
                        .names(JsonStyle.Names.CAMEL_CASE)
                        .times(TimeStyle.epochSeconds())
                        .build())
                .endpoint(LegacyEndpoint.of(Operation.READ, "GET", "{id}").build())
                .endpoint(LegacyEndpoint.of(Operation.ACTION, "POST", path)
                        .answers(202, RECEIPT)
                        .build())
                .error(LegacyError.of(ProblemType.VALIDATION, 400, Body.text("text/plain", "${field} ${phrase}")))
                .error(LegacyError.of(ProblemType.NOT_FOUND, 404, Body.text("text/plain", "no order ${id}"))
                        .in(Operation.ACTION));
    }

    @BeforeEach
    void fill() throws Exception {
        shop.post("/", "{\"code\": \"a\"}");
    }

    @Test
    void itIsAskedAndAnswersInTheWordsOfTheService() throws Exception {
        assertJson(
                202,
                "{\"receipt\":{\"receiptNo\":\"R-1\",\"paidAmount\":5.00,\"paidOn\":1754042400},\"no\":\"R-1\"}",
                shop.post("/1/pay", "{\"paidAmount\":5.00,\"paidOn\":1754042400,\"by\":\"card\"}"));
        assertJson(
                200,
                "{\"id\":1,\"code\":\"a\",\"state\":\"open\",\"unitPrice\":0.00,\"dueOn\":null,\"paidAt\":1754042400,"
                        + "\"active\":true}",
                shop.get("/1"));
    }

    @Test
    void itsErrorsAreThoseOfTheService() throws Exception {
        assertAnswer(400, "text/plain", "paidAmount must not be null", shop.post("/1/pay", "{}"));
        assertAnswer(
                400, "text/plain", "paidAmount must be a number", shop.post("/1/pay", "{\"paidAmount\": \"much\"}"));
        assertAnswer(404, "text/plain", "no order 7", shop.post("/7/pay", "{\"paidAmount\": 1}"));
    }

    @Test
    void aBodyThatIsNotThereIsToldAfterTheObjectThatIsNotThereUnlessTheServiceAskedFirst() throws Exception {
        assertEquals(400, shop.post("/1/pay", "").status());
        assertAnswer(404, "text/plain", "no order 7", shop.post("/7/pay", ""));

        Shop asking = new Shop(profile("{id}/reopen")
                .endpoint(LegacyEndpoint.of(Operation.ACTION, "POST", "{id}/pay")
                        .checkedFirst()
                        .build()));
        assertEquals(400, asking.post("/7/pay", "").status());
    }

    @Test
    void oneMayDoWithoutABody() throws Exception {
        Shop refunding = new Shop(profile("{id}/pay")
                .endpoint(LegacyEndpoint.of(Operation.ACTION, "POST", "{id}/refund")
                        .bodyOptional()
                        .build()));
        refunding.post("/", "{\"code\": \"a\"}");
        String all = "{\"receiptNo\":\"all\",\"paidAmount\":null,\"paidOn\":null}";

        assertJson(200, all, refunding.post("/1/refund", ""));
        assertJson(200, all, refunding.post("/1/refund", "null"));
        assertJson(200, all.replace("all", "a part"), refunding.post("/1/refund", "{\"paidAmount\": 1}"));
        assertAnswer(404, "text/plain", "no order 7", refunding.post("/7/refund", ""));
    }

    @Test
    void oneThatTheProfileDoesNotNameIsTheFrameworks() throws Exception {
        assertJson(
                200,
                "{\"id\":1,\"code\":\"a\",\"state\":\"open\",\"unit_price\":0.00,\"due_on\":null,\"paid_at\":null,"
                        + "\"active\":true}",
                shop.post("/1/reopen", null));
    }

    @Test
    void oneMayStandAtTheObjectsOwnAddress() throws Exception {
        Shop keeping = new Shop(profile("{id}/pay")
                .endpoint(LegacyEndpoint.of(Operation.ACTION, "DELETE", "{id}")
                        .answers(204, Body.none())
                        .action("{id}/delete")
                        .build()));
        keeping.post("/", "{\"code\": \"a\"}");

        assertEquals(204, keeping.delete("/1").status());
        assertEquals(200, keeping.get("/1").status());
        assertAnswer(404, "text/plain", "no order 7", keeping.delete("/7"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Shop(profile("{id}/pay")
                        .endpoint(LegacyEndpoint.of(Operation.ACTION, "DELETE", "{id}")
                                .build())));
    }

    private static Shop handing() {
        return new Shop(profile("{id}/pay")
                .endpoint(LegacyEndpoint.of(Operation.ACTION, "GET", "{id}/receipts")
                        .build())
                .endpoint(LegacyEndpoint.of(Operation.ACTION, "POST", "{id}/hand/{clerk}")
                        .build())
                .endpoint(LegacyEndpoint.of(Operation.ACTION, "GET", "handed/{clerk}")
                        .build()));
    }

    @Test
    void oneThatReadsGivesAListAndKnowsTheWholeAddress() throws Exception {
        Shop handing = handing();
        handing.post("/", "{\"code\": \"a\"}");

        assertJson(
                200, "[{\"receiptNo\":\"R-1b\",\"paidAmount\":null,\"paidOn\":null}]", handing.get("/1/receipts?of=b"));
        assertJson(
                200,
                "{\"receiptNo\":\"Kim-1\",\"paidAmount\":null,\"paidOn\":null}",
                handing.post("/1/hand/Kim", null));
        assertJson(200, "{\"receiptNo\":\"Kim\",\"paidAmount\":null,\"paidOn\":null}", handing.get("/handed/Kim"));
        assertAnswer(404, "text/plain", "no order 7", handing.get("/7/receipts"));
    }

    @Test
    void whatIsPublishedOfThoseIsTrueToo() throws Exception {
        Shop handing = handing();
        handing.post("/", "{\"code\": \"a\"}");
        Published published = new Published(handing.contract());

        published.assertTold("get", "/{id}/receipts", handing.get("/1/receipts"));
        published.assertTold("post", "/{id}/hand/{clerk}", handing.post("/1/hand/Kim", null));
        published.assertTold("get", "/handed/{clerk}", handing.get("/handed/Kim"));
    }

    @Test
    void whatIsPublishedIsTrue() throws Exception {
        Published published = new Published(shop.contract());
        published.assertTold("post", "/{id}/pay", shop.post("/1/pay", "{\"paidAmount\":5.00}"));
        published.assertTold("post", "/{id}/pay", shop.post("/1/pay", "{}"));
        published.assertTold("post", "/{id}/reopen", shop.post("/1/reopen", null));
    }

    @Test
    void oneThatTheServiceHasNotIsRefused() {
        assertEquals(
                "the compatibility profile of shop/orders cannot be served: POST /{id}/charge: the service has no action"
                        + " there",
                assertThrows(IllegalArgumentException.class, () -> new Shop(profile("{id}/charge")))
                        .getMessage());
    }
}
