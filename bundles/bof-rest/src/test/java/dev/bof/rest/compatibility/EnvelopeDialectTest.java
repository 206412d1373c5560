package dev.bof.rest.compatibility;

import static dev.bof.rest.compatibility.Shop.assertJson;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.api.compatibility.Body;
import dev.bof.api.compatibility.CompatibilityProfile;
import dev.bof.api.compatibility.JsonStyle;
import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.compatibility.LegacyEndpoint.Operation;
import dev.bof.api.compatibility.LegacyEndpoint.UpdateStyle;
import dev.bof.api.compatibility.LegacyError;
import dev.bof.api.compatibility.TimeStyle;
import dev.bof.api.problem.ProblemType;
import dev.bof.rest.TestApplication.Answer;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A service that put everything into an envelope, errors with status 200 too, left nulls out, wrote the time of its own
 * clock, and knew POST alone for writing.
 */
class EnvelopeDialectTest {
    private static final Body ITEM = Body.json("{\"data\": \"${item}\", \"success\": true}");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final Shop shop = new Shop(CompatibilityProfile.builder()
            .json(JsonStyle.builder()
                    .names(JsonStyle.Names.UPPER_CAMEL_CASE)
                    .name("code", "OrderNo")
                    .nullsLeftOut()
                    .times(TimeStyle.local(ROME))
                    .dates(TimeStyle.pattern("dd/MM/yyyy", ROME))
                    .decimals(JsonStyle.Decimals.TEXT)
                    .enums(JsonStyle.Enums.ORDINAL)
                    .mediaType("application/json;charset=UTF-8")
                    .unknownRefused()
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.LIST, "GET", "all")
                    .answers(200, Body.json("{\"data\": \"${items}\", \"success\": true, \"count\": \"${count}\"}"))
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.LIST, "GET", "count")
                    .answers(
                            200, Body.json("{\"message\": \"There are ${total} orders\", \"n\": [\"${total}\", null]}"))
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.READ, "GET", "{id}")
                    .answers(200, ITEM)
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.CREATE, "POST", "new")
                    .answers(
                            201,
                            Body.json("{\"id\": \"${item.id}\", \"no\": \"${item.code}\", \"success\": true,"
                                    + " \"status\": \"${status} ${reason}\"}"))
                    .header("X-Created", "order ${id}")
                    .location()
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.UPDATE, "POST", "{id}/edit")
                    .update(UpdateStyle.NOT_NULL_FIELDS)
                    .answers(200, ITEM)
                    .build())
            .endpoint(LegacyEndpoint.of(Operation.DELETE, "POST", "{id}/remove")
                    .answers(200, ITEM)
                    .build())
            .error(LegacyError.of(
                    ProblemType.NOT_FOUND,
                    200,
                    Body.json("{\"success\": false, \"error\": {\"code\": \"${status}\", \"id\": \"${id}\"}}")))
            .error(LegacyError.of(
                            ProblemType.VALIDATION,
                            422,
                            Body.json(
                                    "{\"success\": false, \"errors\": \"${errors}\", \"fields\": \"${errorsByField}\","
                                            + " \"sorted\": \"${errorsByFieldSorted}\"}"))
                    .each("{\"field\": \"${field}\", \"why\": \"${code}: ${phrase}\", \"was\": \"${value}\"}")));

    private static final String LAMP = "{\"Id\":1,\"OrderNo\":\"é\",\"State\":1,\"UnitPrice\":\"49.90\","
            + "\"DueOn\":\"31/12/2025\",\"PaidAt\":\"2025-08-01T12:00:00.12\",\"Active\":true}";

    private Answer created;

    @BeforeEach
    void fill() throws Exception {
        created = shop.post(
                "/new",
                "{\"OrderNo\":\"é\",\"State\":1,\"UnitPrice\":\"49.90\",\"DueOn\":\"31/12/2025\","
                        + "\"PaidAt\":\"2025-08-01T12:00:00.12\"}");
    }

    private static void assertSaid(int status, String body, Answer answer) {
        Shop.assertAnswer(status, "application/json;charset=UTF-8", body, answer);
    }

    @Test
    void aCreationTellsTheIdAlone() {
        assertSaid(201, "{\"id\":1,\"no\":\"é\",\"success\":true,\"status\":\"201 Created\"}", created);
        assertEquals("order 1", created.response().getHeaderString("X-Created"));
        assertEquals("http://localhost/api/v1/shop/orders/1", created.response().getHeaderString("Location"));
    }

    @Test
    void allThingsAreInAnEnvelope() throws Exception {
        assertSaid(200, "{\"data\":" + LAMP + ",\"success\":true}", shop.get("/1"));
        assertSaid(200, "{\"data\":[" + LAMP + "],\"success\":true,\"count\":1}", shop.get("/all"));
        assertSaid(200, "{\"message\":\"There are 1 orders\",\"n\":[1,null]}", shop.get("/count"));
    }

    @Test
    void whatIsNullOrNotSentStaysAsItIs() throws Exception {
        assertSaid(
                200,
                "{\"data\":" + LAMP.replace("49.90", "5.00") + ",\"success\":true}",
                shop.post("/1/edit", "{\"UnitPrice\":5.00,\"DueOn\":null,\"OrderNo\":null}"));
    }

    @Test
    void aDeletionAnswersWithWhatWasDeleted() throws Exception {
        assertSaid(200, "{\"data\":" + LAMP + ",\"success\":true}", shop.post("/1/remove", null));
        assertSaid(200, "{\"success\":false,\"error\":{\"code\":200,\"id\":\"1\"}}", shop.post("/1/remove", null));
    }

    @Test
    void allFaultsAreToldAndEachInItsPlace() throws Exception {
        assertSaid(
                422,
                "{\"success\":false,\"errors\":["
                        + "{\"field\":\"OrderNo\",\"why\":\"required: must not be null\",\"was\":null},"
                        + "{\"field\":\"UnitPrice\",\"why\":\"range: must be greater than or equal to 0\",\"was\":-1}],"
                        + "\"fields\":{\"OrderNo\":\"must not be null\","
                        + "\"UnitPrice\":\"must be greater than or equal to 0\"},"
                        + "\"sorted\":{\"OrderNo\":\"must not be null\","
                        + "\"UnitPrice\":\"must be greater than or equal to 0\"}}",
                shop.post("/new", "{\"UnitPrice\":-1}"));
    }

    @Test
    void allFaultsAreToldAsOneTextWhereTheServiceJoinedThem() throws Exception {
        Shop joining = new Shop(CompatibilityProfile.builder()
                .json(JsonStyle.builder().build())
                .endpoint(LegacyEndpoint.of(Operation.CREATE, "POST", "").build())
                .error(LegacyError.of(ProblemType.VALIDATION, 400, Body.json("{\"why\": \"${errors}\"}"))
                        .each("\"${property} ${phrase}\"")
                        .joined("; ")));

        assertJson(
                400,
                "{\"why\":\"code must not be null; unitPrice must be greater than or equal to 0\"}",
                joining.post("/", "{\"unit_price\":-1}"));
    }

    @Test
    void whatThereIsNotIsRefusedWhereTheServiceDidSo() throws Exception {
        assertSaid(
                422,
                "{\"success\":false,\"errors\":[{\"field\":\"Colour\","
                        + "\"why\":\"unknown: There is no field 'Colour'\",\"was\":\"red\"}],"
                        + "\"fields\":{\"Colour\":\"There is no field 'Colour'\"},"
                        + "\"sorted\":{\"Colour\":\"There is no field 'Colour'\"}}",
                shop.post("/new", "{\"Colour\":\"red\"}"));
    }

    @Test
    void addressesThatTheServiceDidNotUseAreTheFrameworks() throws Exception {
        Answer unpaged = shop.get("/?fields=id,code");
        assertEquals("{\"id\":1,\"code\":\"é\"}", unpaged.text().replaceAll(".*\\[|\\].*", ""));
    }

    @Test
    void whatIsPublishedIsTrue() throws Exception {
        Published published = new Published(shop.contract());
        published.assertTold("post", "/new", created);
        published.assertTold("post", "/new", shop.post("/new", "{\"UnitPrice\":-1}"));
        published.assertTold("get", "/all", shop.get("/all"));
        published.assertTold("get", "/count", shop.get("/count"));
        published.assertTold("get", "/{id}", shop.get("/1"));
        published.assertTold("get", "/{id}", shop.get("/7"));
        published.assertTold("post", "/{id}/edit", shop.post("/1/edit", "{\"State\": 0}"));
        published.assertTold("post", "/{id}/remove", shop.post("/1/remove", null));
    }
}
