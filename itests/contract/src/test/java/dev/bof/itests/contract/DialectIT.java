package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.itests.support.Answer;
import dev.bof.itests.support.DatabaseKind;
import dev.bof.itests.support.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A route with a compatibility profile answers as its service did, and offers the framework's own beside it. */
@ParameterizedClass(name = "{0}")
@EnumSource(DatabaseKind.class)
@ExtendWith(Servers.Shared.class)
class DialectIT {
    private static final String PARCELS = "/api/v1/depot/parcels";
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";
    private static final long SHIPPED = 1_754_042_400_120L;

    @Parameter
    DatabaseKind database;

    private Http http;

    @BeforeEach
    void open(Servers servers) {
        http = servers.on(database).http();
    }

    @AfterEach
    void removeAll() {
        http.get(PARCELS + "/all").json().forEach(parcel -> http.delete(PARCELS + "/" + parcel.path("id")));
    }

    private static void assertAnswer(int status, String contentType, String body, Answer answer) {
        assertEquals(body, answer.text(), answer::toString);
        assertEquals(status, answer.status());
        assertEquals(contentType, answer.header("Content-Type"));
        assertEquals("framework", answer.variant());
    }

    private static void assertProblem(int status, String word, Answer answer) {
        assertEquals(status, answer.status(), answer::toString);
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals("urn:bof:problem:" + word, answer.json().path("type").asText());
    }

    private String created(String number, String weight) {
        Answer answer = http.post(PARCELS, "{\"trackingNo\":\"" + number + "\",\"weight\":" + weight + "}");
        assertEquals(200, answer.status(), answer::toString);
        return answer.json().at("/data/id").asText();
    }

    private static String parcel(String id, String number, String state, String weight, Object shipped) {
        return "{\"id\":" + id + ",\"trackingNo\":\"" + number + "\",\"state\":\"" + state + "\",\"weight\":" + weight
                + ",\"shippedAt\":" + shipped + "}";
    }

    private static String one(String parcel) {
        return "{\"data\":" + parcel + ",\"success\":true}";
    }

    private List<String> numbers(String query) {
        Answer answer = http.get(PARCELS + query);
        assertEquals(200, answer.status(), answer::toString);
        return answer.json().path("data").findValuesAsText("trackingNo");
    }

    @Test
    void oneObjectFromItsCreationToItsEnd() {
        String id = created("ABC-1", "2.50");
        String path = PARCELS + "/" + id;
        assertAnswer(200, JSON, one(parcel(id, "ABC-1", "PACKED", "2.5", null)), http.get(path));
        assertAnswer(
                200,
                JSON,
                one(parcel(id, "ABC-2", "PACKED", "2.5", null)),
                http.post(path, "{\"trackingNo\":\"ABC-2\",\"weight\":null,\"id\":77,\"colour\":\"red\"}"));
        assertAnswer(200, JSON, parcel(id, "ABC-2", "PACKED", "2.5", null), http.get(PARCELS + "/by-number/ABC-2"));
        assertAnswer(
                200,
                JSON,
                one(parcel(id, "ABC-2", "SHIPPED", "2.5", SHIPPED)),
                http.post(path + "/ship", "{\"shippedAt\":" + SHIPPED + "}"));
        assertAnswer(200, JSON, "{\"success\":true}", http.delete(path));
        assertAnswer(404, JSON, "{\"success\":false,\"error\":\"No parcel " + id + "\"}", http.delete(path));
        assertAnswer(200, JSON, "[]", http.get(PARCELS + "/all"));
    }

    @Test
    void errorsAreThoseOfTheService() {
        String id = created("ABC-1", "1");
        String other = created("ABC-2", "1");
        assertAnswer(409, TEXT, "ABC-1 is taken", http.post(PARCELS, "{\"trackingNo\":\"ABC-1\",\"weight\":1}"));
        assertAnswer(
                409,
                TEXT,
                "trackingNo 'ABC-1' is already taken.",
                http.post(PARCELS + "/" + other, "{\"trackingNo\":\"ABC-1\"}"));
        assertAnswer(400, TEXT, "trackingNo: must not be null", http.post(PARCELS, "{}"));
        assertAnswer(
                400,
                TEXT,
                "weight: must be greater than 0",
                http.post(PARCELS, "{\"trackingNo\":\"ABC\",\"weight\":-1}"));
        assertAnswer(
                400,
                TEXT,
                "state: must be one of PACKED, SHIPPED, LOST",
                http.post(PARCELS, "{\"trackingNo\":\"ABC\",\"weight\":1,\"state\":\"packed\"}"));
        assertAnswer(400, null, "", http.get(PARCELS + "/one"));
        assertAnswer(
                400, JSON, "{\"success\":false,\"error\":\"bad heavierThan\"}", http.get(PARCELS + "?heavierThan=x"));
        assertAnswer(400, JSON, "{\"success\":false,\"error\":\"bad \"}", http.post(PARCELS, "{"));
        http.post(PARCELS + "/" + id + "/ship", "{\"shippedAt\":" + SHIPPED + "}");
        assertAnswer(
                409,
                TEXT,
                "The parcel is on its way already",
                http.post(PARCELS + "/" + id + "/ship", "{\"shippedAt\":" + SHIPPED + "}"));
        assertAnswer(400, TEXT, "shippedAt: must not be null", http.post(PARCELS + "/" + id + "/ship", "{}"));
    }

    @Test
    void listsAreFilteredOrderedAndCutAsTheServiceDid() {
        for (int weight = 1; weight <= 6; weight++) {
            created("ABC-" + weight, Integer.toString(weight));
        }
        assertEquals(List.of("ABC-6", "ABC-5", "ABC-4"), numbers(""));
        assertEquals(List.of("ABC-5", "ABC-4"), numbers("?start=1&limit=2"));
        assertEquals(List.of("ABC-6", "ABC-5", "ABC-4", "ABC-3"), numbers("?limit=100"));
        assertEquals(List.of("ABC-6", "ABC-5"), numbers("?heavierThan=4&state=packed&_=1"));
        assertEquals(List.of("ABC-2"), numbers("?trackingNo=ABC-2"));
        Answer end = http.get(PARCELS + "?start=6");
        assertAnswer(200, JSON, "{\"data\":[],\"total\":6,\"success\":true}", end);
        assertEquals(6, http.get(PARCELS + "/all").json().size());
    }

    @Test
    void theFrameworksParametersAndEndpointsAreThereBeside() {
        for (int weight = 1; weight <= 5; weight++) {
            created("ABC-" + weight, Integer.toString(weight));
        }
        assertEquals(List.of("ABC-1", "ABC-2"), numbers("?sort_by=tracking_no&page=1&page_size=2"));
        assertEquals(List.of("ABC-5", "ABC-4"), numbers("?weight__gte=4"));
        assertEquals(
                "[{\"id\":" + http.get(PARCELS + "/by-number/ABC-5").json().path("id") + "}]",
                http.get(PARCELS + "?weight__gte=5&fields=id")
                        .json()
                        .path("data")
                        .toString());
        List<String> walked = new ArrayList<>();
        String next = PARCELS + "?cursor=&page_size=2";
        while (next != null) {
            Answer page = http.get(next);
            page.json()
                    .path("data")
                    .forEach(item -> walked.add(item.path("trackingNo").asText()));
            String link = page.header("Link");
            next = link == null ? null : link.substring(link.indexOf("/api/v1"), link.indexOf('>'));
        }
        assertEquals(List.of("ABC-5", "ABC-4", "ABC-3", "ABC-2", "ABC-1"), walked);

        String id = created("ABC-9", "9");
        Answer patched = http.send("PATCH", PARCELS + "/" + id, "{\"weight\": 7}", Map.of());
        assertTrue(patched.text().startsWith("{\"id\":" + id + ",\"tracking_no\":\"ABC-9\",\"state\":\"packed\""));
        assertProblem(422, "validation", http.send("PATCH", PARCELS + "/" + id, "{\"weight\": -7}", Map.of()));
        http.delete(PARCELS + "/" + id);
        assertEquals(200, http.post(PARCELS + "/" + id + "/restore", null).status());
        assertAnswer(200, JSON, one(parcel(id, "ABC-9", "PACKED", "7.0", null)), http.get(PARCELS + "/" + id));
    }

    @Test
    void preconditionsAndIdempotencyKeysHoldForTheServicesOwnEndpoints() {
        String id = created("ABC-1", "1");
        String tag = http.get(PARCELS + "/" + id).header("ETag");
        assertEquals(
                304,
                http.send("GET", PARCELS + "/" + id, null, Map.of("If-None-Match", tag))
                        .status());
        Map<String, String> first = Map.of("If-Match", tag);
        assertEquals(
                200,
                http.send("POST", PARCELS + "/" + id, "{\"weight\":2}", first).status());
        assertProblem(412, "precondition-failed", http.send("POST", PARCELS + "/" + id, "{\"weight\":3}", first));

        Map<String, String> key = Map.of("Idempotency-Key", "dialect-" + database);
        Answer once = http.send("POST", PARCELS, "{\"trackingNo\":\"KEY\",\"weight\":1}", key);
        Answer again = http.send("POST", PARCELS, "{\"trackingNo\":\"KEY\",\"weight\":1}", key);
        assertEquals("true", again.header("Idempotent-Replay"));
        assertAnswer(once.status(), once.header("Content-Type"), once.text(), again);
        assertProblem(422, "key-reused", http.send("POST", PARCELS, "{\"trackingNo\":\"KEY\",\"weight\":2}", key));
    }

    @Test
    void theVariantIsServedBesideItsRouteInTheSameWords() {
        String id = created("ABC-1", "1");
        assertAnswer(
                200,
                JSON,
                one(parcel(id, "ABC-1", "PACKED", "1.0", null)),
                http.get("/api/v1/depot/parcels-framework/" + id));
    }

    @Test
    void theDocumentTellsTheServicesWords() {
        JsonNode paths = http.get("/openapi.json").json().path("paths");
        JsonNode item = paths.path(PARCELS + "/{id}");
        assertTrue(item.has("post") && item.has("patch") && item.has("put"), item::toString);
        assertEquals(
                "string",
                item.at("/post/responses/409/content")
                        .path(TEXT)
                        .at("/schema/type")
                        .asText());
        assertNull(paths.path(PARCELS)
                .at("/get/responses/200/content/application~1json/schema/properties")
                .get("items"));
    }
}
