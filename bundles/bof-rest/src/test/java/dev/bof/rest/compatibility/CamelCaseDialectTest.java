package dev.bof.rest.compatibility;

import static dev.bof.rest.compatibility.Shop.assertAnswer;
import static dev.bof.rest.compatibility.Shop.assertJson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.compatibility.Body;
import dev.bof.api.compatibility.CompatibilityProfile;
import dev.bof.api.compatibility.JsonStyle;
import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.compatibility.LegacyEndpoint.Operation;
import dev.bof.api.compatibility.LegacyEndpoint.UpdateStyle;
import dev.bof.api.compatibility.LegacyError;
import dev.bof.api.compatibility.TimeStyle;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Condition;
import dev.bof.api.query.Operator;
import dev.bof.rest.TestApplication.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A service with JAX-RS and Jackson as they come: bare arrays, camelCase, times in milliseconds, doubles, nulls, messages
 * without quotes, and 200 with a word for a deletion.
 */
class CamelCaseDialectTest {
    private static final String LAMP = "{\"id\":1,\"code\":\"L-1\",\"state\":\"OPEN\",\"unitPrice\":49.9,"
            + "\"dueOn\":\"2025-08-01\",\"paidAt\":1754042400120,\"active\":true}";

    private final Shop shop = new Shop(CompatibilityProfile.builder()
            .json(JsonStyle.builder()
                    .names(JsonStyle.Names.CAMEL_CASE)
                    .times(TimeStyle.epochMillis())
                    .decimals(JsonStyle.Decimals.DOUBLE)
                    .enums(JsonStyle.Enums.NAME)
                    .lenient()
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.LIST, "GET", "").build())
            .endpoint(LegacyEndpoint.of(Operation.READ, "GET", "{id}").build())
            .endpoint(LegacyEndpoint.of(Operation.CREATE, "POST", "").build())
            .endpoint(LegacyEndpoint.of(Operation.UPDATE, "PUT", "{id}")
                    .update(UpdateStyle.ALL_FIELDS)
                    .answers(204, Body.none())
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.DELETE, "DELETE", "{id}")
                    .answers(200, Body.text("text/plain", "deleted ${id}"))
                    .build())
            .error(LegacyError.of(ProblemType.NOT_FOUND, 400, Body.none())
                    .field("id")
                    .code("unreadable"))
            .error(LegacyError.of(ProblemType.NOT_FOUND, 404, Body.text("application/json", "Order ${id} not found")))
            .error(LegacyError.of(ProblemType.CONFLICT, 423, Body.none()))
            .error(LegacyError.of(ProblemType.CONFLICT, 409, Body.text("text/plain", "Code ${value} is taken"))
                    .field("code")
                    .code("taken"))
            .error(LegacyError.of(ProblemType.VALIDATION, 400, Body.text("text/plain", "${field} ${phrase}")))
            .error(LegacyError.of(ProblemType.MALFORMED, 400, Body.text("text/plain", "nothing sent"))
                    .code("absent"))
            .error(LegacyError.of(ProblemType.METHOD_NOT_ALLOWED, 405, Body.none())));

    @BeforeEach
    void fill() throws Exception {
        shop.post(
                "",
                "{\"code\":\"L-1\",\"unitPrice\":49.90,\"dueOn\":\"2025-08-01\",\"paidAt\":1754042400120,"
                        + "\"colour\":\"red\"}");
    }

    @Test
    void aListIsABareArray() throws Exception {
        assertJson(200, "[" + LAMP + "]", shop.get(""));
        assertEquals(false, shop.orders().lastQuery().total());
    }

    @Test
    void anObjectIsReadAsItWasWritten() throws Exception {
        assertJson(200, LAMP, shop.get("/1"));
        assertJson(200, LAMP, shop.get("/1/"));
        assertJson(200, LAMP, shop.get("/+001"));
        assertAnswer(404, "application/json", "Order 7 not found", shop.get("/007"));
    }

    @Test
    void aCreatedObjectHasNoAddressWhereTheServiceGaveNone() throws Exception {
        Answer answer = shop.post("/", "{\"code\":\"L-2\",\"state\":\"PAID_LATE\",\"active\":null}");
        assertJson(
                200,
                "{\"id\":2,\"code\":\"L-2\",\"state\":\"PAID_LATE\",\"unitPrice\":0.0,\"dueOn\":null,\"paidAt\":null,"
                        + "\"active\":false}",
                answer);
        assertNull(answer.response().getHeaderString("Location"));
    }

    @Test
    void anUpdateReplacesTheWholeObject() throws Exception {
        assertAnswer(204, null, "", shop.put("/1", "{\"code\":\"L-9\",\"state\":\"OPEN\",\"id\":77}"));
        assertJson(
                200,
                "{\"id\":1,\"code\":\"L-9\",\"state\":\"OPEN\",\"unitPrice\":0.0,\"dueOn\":null,\"paidAt\":null,"
                        + "\"active\":false}",
                shop.get("/1"));
    }

    @Test
    void datesAreReadAsJacksonReadsThem() throws Exception {
        for (String date : List.of("\"2025-08-01T10:00:00\"", "\"2025-08-01T10:00:00Z\"", "20301", "[2025,8,1]")) {
            assertAnswer(204, null, "", shop.put("/1", "{\"code\":\"L-1\",\"dueOn\":" + date + "}"));
            assertTrue(shop.get("/1").text().contains("\"dueOn\":\"2025-08-01\""), date);
        }
        assertAnswer(204, null, "", shop.put("/1", "{\"code\":\"L-1\",\"dueOn\":[]}"));
        assertTrue(shop.get("/1").text().contains("\"dueOn\":null"));
        for (String date : List.of("\"2025-08-32T10:00:00\"", "\"20301\"", "[2025,13,1]", "[2025]", "{}")) {
            assertEquals(
                    400,
                    shop.put("/1", "{\"code\":\"L-1\",\"dueOn\":" + date + "}").status(),
                    date);
        }
    }

    @Test
    void aBodyThatIsNotThereIsToldApartFromOneThatIsWrong() throws Exception {
        assertAnswer(400, "text/plain", "nothing sent", shop.post("", ""));
        assertAnswer(400, "text/plain", "nothing sent", shop.post("", " null "));
        assertAnswer(400, "text/plain", "nothing sent", shop.put("/1", "null"));
    }

    @Test
    void aDeletionIsToldInAWord() throws Exception {
        assertAnswer(200, "text/plain", "deleted 1", shop.delete("/1"));
        assertAnswer(404, "application/json", "Order 1 not found", shop.delete("/1"));
    }

    @Test
    void theErrorThatIsClosestToTheFaultIsTold() throws Exception {
        assertAnswer(409, "text/plain", "Code L-1 is taken", shop.post("", "{\"code\":\"L-1\"}"));
    }

    @Test
    void errorsAreThoseOfTheService() throws Exception {
        assertAnswer(404, "application/json", "Order 7 not found", shop.get("/7"));
        assertAnswer(400, null, "", shop.get("/seven"));
        assertAnswer(400, "text/plain", "code must not be null", shop.post("", "{\"unitPrice\":-1}"));
        assertAnswer(
                400,
                "text/plain",
                "unitPrice must be greater than or equal to 0",
                shop.post("", "{\"code\":\"x\",\"unitPrice\":\"-1\"}"));
        assertAnswer(
                400, "text/plain", "dueOn must be a date such as 2025-08-01", shop.post("", "{\"dueOn\":\"soon\"}"));
        assertAnswer(
                400,
                "text/plain",
                "state must be one of OPEN, PAID_LATE",
                shop.post("", "{\"code\":\"x\",\"state\":\"open\"}"));
        assertAnswer(405, null, "", shop.delete(""));
    }

    @Test
    void whatTheProfileDoesNotTellIsAProblemDocument() throws Exception {
        Answer malformed = shop.post("", "{");
        assertEquals(400, malformed.status());
        assertEquals("application/problem+json", malformed.response().getHeaderString("Content-Type"));
    }

    @Test
    void whatTheServiceLackedIsTheFrameworksOwn() throws Exception {
        String lamp = "{\"id\":1,\"code\":\"L-1\",\"state\":\"open\",\"unit_price\":49.90,\"due_on\":\"2025-08-01\","
                + "\"paid_at\":\"2025-08-01T10:00:00.120000Z\",\"active\":true}";
        assertJson(200, lamp, shop.send("PATCH", "/1", "{\"state\": \"open\"}"));
        assertJson(200, lamp.replace("true", "false"), shop.post("/1/deactivate", null));
        Answer missing = shop.post("/7/activate", null);
        assertEquals(404, missing.status());
        assertEquals("application/problem+json", missing.response().getHeaderString("Content-Type"));
    }

    @Test
    void whatIsPublishedIsTrue() throws Exception {
        Published published = new Published(shop.contract());
        published.assertTold("get", "", shop.get(""));
        published.assertTold("get", "/{id}", shop.get("/1"));
        published.assertTold("get", "/{id}", shop.get("/7"));
        published.assertTold("get", "/{id}", shop.get("/seven"));
        published.assertTold("post", "", shop.post("", "{\"code\":\"L-3\"}"));
        published.assertTold("post", "", shop.post("", "{\"code\":\"L-3\"}"));
        published.assertTold("post", "", shop.post("", "{}"));
        published.assertTold("put", "/{id}", shop.put("/1", "{\"code\":\"L-4\"}"));
        published.assertTold("delete", "/{id}", shop.delete("/1"));
        List<String> methods = new ArrayList<>();
        published.item("/{id}").fieldNames().forEachRemaining(methods::add);
        assertEquals(Set.of("parameters", "get", "put", "delete", "patch"), Set.copyOf(methods));
        assertTrue(published.operation("post", "/{id}/restore").has("responses"));
    }

    @Test
    void aNullOfAPrimitiveIsItsZeroWhateverTheDefault() throws Exception {
        Shop primitive = new Shop(CompatibilityProfile.builder()
                .json(JsonStyle.builder().lenient().nullsAreZero("active").build())
                .endpoint(LegacyEndpoint.of(Operation.CREATE, "POST", "").build()));

        assertTrue(
                primitive.post("/", "{\"code\":\"L-2\",\"active\":null}").text().contains("\"active\":false"));
        assertTrue(primitive.post("/", "{\"code\":\"L-3\"}").text().contains("\"active\":true"));
    }

    @Test
    void whatClientsDoNotSeeIsForTheProfileAlone() throws Exception {
        Shop hiding = new Shop(Order.description()
                .unseen("owner")
                .compatibility(CompatibilityProfile.builder()
                        .endpoint(LegacyEndpoint.of(Operation.LIST, "GET", "mine")
                                .where("owner", Operator.EQ, "me")
                                .build())
                        .build())
                .build());

        assertEquals(200, hiding.get("/mine").status());
        assertEquals(
                List.of(new Condition("owner", Operator.EQ, "me")),
                hiding.orders().lastQuery().conditions());
        assertEquals(400, hiding.get("?owner=me").status());
        for (String asked : List.of("?sort_by=-owner", "?search=me&search_fields=owner")) {
            Answer refused = hiding.get(asked);
            assertEquals(400, refused.status(), asked);
            assertTrue(refused.text().contains("'owner'; there are id, code"), refused.text());
        }
    }

    @Test
    void aMediaTypeIsRefusedInTheWordsOfTheService() throws Exception {
        Shop spring = new Shop(CompatibilityProfile.builder()
                .endpoint(LegacyEndpoint.of(Operation.CREATE, "POST", "").build())
                .error(LegacyError.of(
                                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                                415,
                                Body.text("text/plain", "'${contentType}' is not supported"))
                        .header("Accept", "application/json")));

        Answer refused = spring.send("POST", "/", "<a/>", "Content-Type", "application/xml; v=1");
        assertAnswer(415, "text/plain", "'application/xml;v=1;charset=UTF-8' is not supported", refused);
        assertEquals("application/json", refused.response().getHeaderString("Accept"));
        assertAnswer(
                415,
                "text/plain",
                "'text/plain;charset=us-ascii' is not supported",
                spring.send("POST", "/", "a", "Content-Type", "text/plain;charset=us-ascii"));
    }

    @Test
    void whatIsPassedOverIsReadAllTheSameWhereTheServiceDidSo() throws Exception {
        Shop oneClass = new Shop(CompatibilityProfile.builder()
                .json(JsonStyle.builder()
                        .lenient()
                        .othersReadAs(Order.View.class)
                        .build())
                .endpoint(LegacyEndpoint.of(Operation.CREATE, "POST", "").build()));

        assertEquals(200, oneClass.post("/", "{\"code\":\"L-2\",\"id\":\"77\"}").status());
        assertEquals(200, oneClass.post("/", "{\"code\":\"L-3\",\"id\":null}").status());
        Answer refused = oneClass.post("/", "{\"code\":\"L-4\",\"id\":[]}");
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("\"field\":\"id\""), refused.text());
        assertAnswer(204, null, "", shop.put("/1", "{\"code\":\"L-9\",\"id\":[]}"));
    }

    @Test
    void aWrongBodyIsToldBeforeTheObjectIsLookedForWhereTheServiceDidSo() throws Exception {
        Shop late = new Shop(CompatibilityProfile.builder()
                .endpoint(LegacyEndpoint.of(Operation.UPDATE, "PUT", "{id}").build()));
        Shop first = new Shop(CompatibilityProfile.builder()
                .endpoint(LegacyEndpoint.of(Operation.UPDATE, "PUT", "{id}")
                        .update(LegacyEndpoint.UpdateStyle.ALL_FIELDS)
                        .checkedFirst()
                        .build()));

        assertEquals(404, late.put("/77", "{}").status());
        assertEquals(422, first.put("/77", "{}").status());
        assertEquals(404, first.put("/77", "{\"code\":\"L-2\"}").status());
    }

    @Test
    void ofAnUpdateThatKeepsWhatIsNotSentOnlyWhatItNeedsOrSendsIsCheckedFirst() throws Exception {
        Shop keeping = new Shop(CompatibilityProfile.builder()
                .endpoint(LegacyEndpoint.of(Operation.UPDATE, "PATCH", "{id}")
                        .checkedFirst()
                        .build())
                .endpoint(LegacyEndpoint.of(Operation.UPDATE, "PUT", "{id}")
                        .update(LegacyEndpoint.UpdateStyle.NOT_NULL_FIELDS)
                        .checkedFirst("code")
                        .build()));

        assertEquals(422, keeping.send("PATCH", "/77", "{\"code\":null}").status());
        assertEquals(404, keeping.send("PATCH", "/77", "{}").status());
        assertEquals(422, keeping.put("/77", "{}").status());
        assertEquals(422, keeping.put("/77", "{\"code\":null}").status());
        assertEquals(404, keeping.put("/77", "{\"code\":\"L-2\"}").status());
    }

    @Test
    void onlyFieldsOfAnUpdateCanBeRequired() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new Shop(CompatibilityProfile.builder()
                        .endpoint(LegacyEndpoint.of(Operation.UPDATE, "PATCH", "{id}")
                                .checkedFirst("colour")
                                .build())));

        assertTrue(refused.getMessage().contains("no update has a field colour"), refused::getMessage);
    }

    @Test
    void preconditionsAndTagsAreThereBeside() throws Exception {
        String tag = shop.get("/1").response().getHeaderString("ETag");
        assertEquals(304, shop.send("GET", "/1", null, "If-None-Match", tag).status());
        shop.put("/1", "{\"code\":\"L-9\"}");
        assertEquals(
                412,
                shop.send("PUT", "/1", "{\"code\":\"L-8\"}", "If-Match", tag).status());
    }
}
