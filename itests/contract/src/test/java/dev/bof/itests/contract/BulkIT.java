package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.itests.support.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many writes in one call. */
class BulkIT extends FrameworkTest {
    private static final int MEGABYTE = 1024 * 1024;

    private Answer call(String verb, String body) {
        return client.send("POST", "/bulk-" + verb, body, Map.of());
    }

    private static String list(Stream<?> items) {
        return items.map(Object::toString).collect(Collectors.joining(",", "[", "]"));
    }

    private static String partial(Object... items) {
        return "{\"mode\":\"partial\",\"items\":" + list(Stream.of(items)) + "}";
    }

    private String creations(String... keys) {
        return list(Stream.of(keys).map(this::minimal));
    }

    private String id(String key) {
        return client.get("?company_id=" + company + "&" + type.key() + "=" + key)
                .json()
                .at("/items/0/id")
                .asText();
    }

    private Body change(String id, String key) {
        return Body.empty().with("id", Body.quoted(id)).with(type.key(), Body.quoted(key));
    }

    /** The statuses of the items, in their order. */
    private static List<Integer> statuses(Answer answer) {
        List<Integer> statuses = new ArrayList<>();
        for (JsonNode result : answer.json().path("results")) {
            assertEquals(statuses.size(), result.path("index").intValue());
            assertEquals(result.path("status").intValue() >= 400, result.has("problem"), answer::toString);
            statuses.add(result.path("status").intValue());
        }
        return statuses;
    }

    private static void assertCounts(int total, int failed, Answer answer) {
        JsonNode counts = answer.json().path("counts");
        assertEquals(
                "{\"total\":" + total + ",\"succeeded\":" + (total - failed) + ",\"failed\":" + failed + "}",
                counts.toString());
    }

    @Test
    void manyAreCreatedAtOnce() {
        Answer answer = call("create", creations("A", "B", "C"));
        assertStatus(200, answer);
        assertEquals(List.of(201, 201, 201), statuses(answer));
        assertCounts(3, 0, answer);
        assertEquals("atomic", answer.json().path("mode").asText());
        for (int i = 0; i < 3; i++) {
            JsonNode id = answer.json().at("/results/" + i + "/id");
            JsonNode created = client.get("/" + id.asText()).json();
            assertEquals("ABC".substring(i, i + 1), created.path(type.key()).asText());
            assertEquals(created.get("id"), id);
        }
        assertStatus(200, call("create", "[]"));
    }

    @Test
    void oneThatFailsFailsAll() {
        createdAs("taken");
        Answer answer = call(
                "create",
                list(Stream.of(minimal("A"), minimal("taken"), minimal("B").with("colour", "1"), "5")));
        assertProblem(422, "validation", answer);
        assertEquals(List.of("items[1] conflict", "items[2].colour unknown", "items[3] type"), Problems.faults(answer));
        assertEquals(List.of("taken"), keys(""));
    }

    @Test
    void whatCanBeDoneIsDoneWhereTheClientSaysSo() {
        createdAs("taken");
        Answer answer = call(
                "create",
                partial(minimal("A"), minimal("taken"), minimal("B").without(type.key()), minimal("C"), "null"));
        assertStatus(207, answer);
        assertEquals(List.of(201, 409, 422, 201, 422), statuses(answer));
        assertCounts(5, 3, answer);
        assertEquals(List.of("A", "C", "taken"), keys("sort_by=" + type.key()));
    }

    @Test
    void aDryRunChecksAllAndWritesNothing() {
        createdAs("taken");
        for (String mode : List.of("atomic", "partial")) {
            String call = "{\"dry_run\":true,\"mode\":\"" + mode + "\",\"items\":";
            Answer fine = call("create", call + creations("A", "B") + "}");
            assertStatus(200, fine);
            assertEquals(List.of(201, 201), statuses(fine));
            assertEquals("true", fine.json().path("dry_run").toString());
        }
        assertEquals(
                List.of(201, 409),
                statuses(call(
                        "create",
                        "{\"dry_run\":true,\"mode\":\"partial\",\"items\":" + creations("A", "taken") + "}")));
        assertProblem(
                422, "validation", call("create", "{\"dry_run\":true,\"items\":" + creations("A", "taken") + "}"));
        String id = id("taken");
        assertStatus(200, call("update", "{\"dry_run\":true,\"items\":[" + change(id, "B") + "]}"));
        assertStatus(200, call("delete", "{\"dry_run\":true,\"items\":[" + Body.quoted(id) + "]}"));
        assertEquals(List.of("taken"), keys(""));
    }

    @Test
    void aKeyThatComesTwiceFails() {
        Answer answer = call("create", partial(minimal("A"), minimal("B"), minimal("A")));
        assertStatus(207, answer);
        assertEquals(409, statuses(answer).get(2));
        assertProblem(422, "validation", call("create", creations("C", "D", "C")));
        assertEquals(List.of(), keys(type.key() + "__in=C,D"));
    }

    @Test
    void manyAreChangedWhereTheyAreAsExpected() {
        List<String> ids = createdAs("A", "B", "C");
        Answer answer = call(
                "update",
                partial(
                        change(ids.get(0), "X").with("version", "1"),
                        change(ids.get(1), "Y").with("version", "7"),
                        change(ids.get(2), "Z"),
                        change(type.unknownId(), "U"),
                        change(ids.get(0), "W"),
                        change("abc", "V"),
                        Body.empty().with(type.key(), "\"T\"")));
        assertStatus(207, answer);
        assertEquals(List.of(200, 412, 200, 404), statuses(answer).subList(0, 4));
        assertEquals(List.of(404, 422), statuses(answer).subList(5, 7));
        assertEquals(400, 100 * (statuses(answer).get(4) / 100));
        assertEquals(List.of("B", "X", "Z"), keys("sort_by=" + type.key()));
    }

    @Test
    void manyAreDeleted() {
        List<String> ids = createdAs("A", "B", "C", "D");
        Answer answer = call(
                "delete",
                partial(
                        Body.quoted(ids.get(0)),
                        Body.empty().with("id", Body.quoted(ids.get(1))).with("version", "1"),
                        Body.empty().with("id", Body.quoted(ids.get(2))).with("version", "9"),
                        Body.quoted(ids.get(0)),
                        Body.quoted(type.unknownId())));
        assertStatus(207, answer);
        assertEquals(List.of(204, 204, 412), statuses(answer).subList(0, 3));
        assertEquals(404, statuses(answer).get(4));
        assertEquals(List.of("C", "D"), keys("sort_by=" + type.key()));
        assertStatus(200, call("delete", list(ids.subList(2, 4).stream().map(Body::quoted))));
        assertProblem(422, "validation", call("delete", list(ids.stream().map(Body::quoted))));
    }

    @Test
    void aCallHasLimits() {
        assertProblem(
                413,
                "too-many-items",
                call("delete", list(IntStream.rangeClosed(0, 10_000).boxed())));
        String few = creations("A");
        assertStatus(200, call("create", few + " ".repeat(9 * MEGABYTE)));
        assertProblem(413, "too-large", call("create", few + " ".repeat(64 * MEGABYTE)));
        assertProblem(413, "too-large", client.post(minimal("B") + " ".repeat(9 * MEGABYTE)));
    }

    @Test
    void aCallThatCannotBeReadIsRefused() {
        assertProblem(400, "malformed", call("create", ""));
        assertProblem(400, "malformed", call("create", "[{]"));
        assertProblem(400, "malformed", call("create", "[" + minimal("A") + ",]"));
        assertProblem(400, "malformed", call("create", "[]]"));
        assertProblem(400, "malformed", call("create", "[".repeat(100_000)));
        assertInvalid(List.of("items required", "mode type"), call("update", "{\"mode\":\"all\"}"));
        assertProblem(
                415,
                "unsupported-media-type",
                client.send("POST", "/bulk-create", "[]", Map.of("Content-Type", "text/csv")));
        assertProblem(400, "unknown-parameter", client.send("POST", "/bulk-create?dry_run=true", "[]", Map.of()));
        assertProblem(412, "precondition-failed", expecting("*", "POST", "/bulk-create", "[]"));
        assertEquals(List.of(), keys(""));
    }
}
