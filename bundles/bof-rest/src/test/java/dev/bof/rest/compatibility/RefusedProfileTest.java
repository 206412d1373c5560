package dev.bof.rest.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bof.api.compatibility.Body;
import dev.bof.api.compatibility.CompatibilityProfile;
import dev.bof.api.compatibility.JsonStyle;
import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.compatibility.LegacyEndpoint.Operation;
import dev.bof.api.compatibility.LegacyError;
import dev.bof.api.compatibility.LegacyFilter;
import dev.bof.api.compatibility.Paging;
import dev.bof.api.compatibility.TimeStyle;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Operator;
import dev.bof.api.query.Sort;
import org.junit.jupiter.api.Test;

/** A profile that cannot be served is refused when the router is made, with the reason. */
class RefusedProfileTest {
    private static final String FIELDS = "id, code, state, unit_price, due_on, paid_at, active";

    private static void assertRefused(String reason, CompatibilityProfile.Builder profile) {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> new Shop(profile));
        assertEquals("the compatibility profile of shop/orders cannot be served: " + reason, refused.getMessage());
    }

    private static void assertRefused(String reason, LegacyEndpoint.Builder endpoint) {
        assertRefused(reason, CompatibilityProfile.builder().endpoint(endpoint.build()));
    }

    private static void assertRefused(String reason, LegacyError error) {
        assertRefused(
                reason, CompatibilityProfile.builder().endpoint(list().build()).error(error));
    }

    private static void assertRefused(String reason, JsonStyle.Builder style) {
        assertRefused(
                reason, CompatibilityProfile.builder().endpoint(list().build()).json(style.build()));
    }

    private static LegacyEndpoint.Builder list() {
        return LegacyEndpoint.of(Operation.LIST, "GET", "");
    }

    @Test
    void addresses() {
        assertRefused("it has no endpoint", CompatibilityProfile.builder());
        assertRefused(
                "there are two endpoints GET /state/{s}",
                CompatibilityProfile.builder()
                        .endpoint(LegacyEndpoint.of(Operation.LIST, "GET", "state/{state}")
                                .filter(LegacyFilter.of("state", "state"))
                                .build())
                        .endpoint(LegacyEndpoint.of(Operation.LIST, "GET", "state/{s}")
                                .filter(LegacyFilter.of("s", "state"))
                                .build()));
        assertRefused("GET /one: READ needs {id} in its path", LegacyEndpoint.of(Operation.READ, "GET", "one"));
        assertRefused(
                "POST /{id}: CREATE has no use for {id} in its path",
                LegacyEndpoint.of(Operation.CREATE, "POST", "{id}"));
        assertRefused(
                "GET /of/{customer}: no filter reads [customer] in its path",
                LegacyEndpoint.of(Operation.LIST, "GET", "of/{customer}"));
        assertRefused("GET //all: a path begins without a slash", LegacyEndpoint.of(Operation.LIST, "GET", "/all"));
    }

    @Test
    void parameters() {
        assertRefused(
                "GET /: the parameter page has two meanings",
                list().paging(Paging.byPage("page", 1, "size")).filter(LegacyFilter.of("page", "code")));
        assertRefused(
                "GET /: lists cannot be filtered by owner; there are " + FIELDS,
                list().filter(LegacyFilter.of("owner", "owner")));
        assertRefused(
                "GET /: lists cannot be sorted by owner; there are " + FIELDS, list().order(Sort.ascending("owner")));
        assertRefused(
                "GET /: the filter price is one value, and BETWEEN needs two: use GTE and LTE",
                list().filter(LegacyFilter.of("price", "unit_price", Operator.BETWEEN)));
        assertRefused(
                "GET /{id}: READ cannot be filtered",
                LegacyEndpoint.of(Operation.READ, "GET", "{id}").filter(LegacyFilter.of("code", "code")));
    }

    @Test
    void templates() {
        assertRefused(
                "GET /: nothing is called ${item} in an answer of LIST",
                list().answers(200, Body.json("{\"data\": \"${item}\"}")));
        assertRefused(
                "GET /{id}: nothing is called ${item.owner} in an answer of READ",
                LegacyEndpoint.of(Operation.READ, "GET", "{id}").answers(200, Body.json("\"${item.owner}\"")));
        assertRefused(
                "GET /: the template {\"a\": 1, \"a\": 2} is no JSON: Duplicate field 'a'",
                list().answers(200, Body.json("{\"a\": 1, \"a\": 2}")));
        assertRefused(
                "the error NOT_FOUND with status 404: nothing is called ${items} in an error",
                LegacyError.of(ProblemType.NOT_FOUND, 404, Body.text("text/plain", "${items}")));
        assertRefused(
                "the error VALIDATION with status 400: ${errors} needs a template for each of them",
                LegacyError.of(ProblemType.VALIDATION, 400, Body.json("\"${errors}\"")));
    }

    @Test
    void styles() {
        assertRefused(
                "both code and state are called x",
                JsonStyle.builder().name("code", "x").name("state", "x"));
        assertRefused(
                "there is no field owner to give a name; there are [" + FIELDS + "]",
                JsonStyle.builder().name("owner", "Owner"));
        assertRefused(
                "there is no field paid_on to give a time; there are [" + FIELDS + "]",
                JsonStyle.builder().time("paid_on", TimeStyle.epochMillis()));
    }

    @Test
    void timesThatCannotBeWritten() {
        assertRefused("a time cannot be written as DATE", JsonStyle.builder().times(TimeStyle.date()));
        assertRefused("a date cannot be written as INSTANT", JsonStyle.builder().dates(TimeStyle.instant()));
        assertRefused("code is no time and no date", JsonStyle.builder().time("code", TimeStyle.epochMillis()));
        assertRefused("a time cannot be written as DATE", JsonStyle.builder().time("paid_at", TimeStyle.date()));
    }

    @Test
    void statusesWithoutABody() {
        assertEquals(
                "an answer of status 204 has no body",
                assertThrows(IllegalArgumentException.class, () -> LegacyEndpoint.of(Operation.DELETE, "DELETE", "{id}")
                                .answers(204, Body.json("{}"))
                                .build())
                        .getMessage());
    }
}
