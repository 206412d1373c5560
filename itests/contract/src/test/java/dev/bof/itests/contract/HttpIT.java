package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What HTTP itself asks for: methods, media types, addresses, the correlation id. */
class HttpIT extends ContractTest {

    @Test
    void headIsGetWithoutABody() {
        String id = created(full("A"));
        for (String below : List.of("", "/", "?company_id=" + company, "/" + id, "/" + type.unknownId(), "?page=0")) {
            Answer get = client.get(below);
            Answer head = client.send("HEAD", below, null, Map.of());
            assertEquals(get.status(), head.status());
            assertEquals(get.header("Content-Type"), head.header("Content-Type"));
            assertEquals(get.header("Content-Length"), head.header("Content-Length"));
        }
    }

    @Test
    void optionsTellTheMethods() {
        String id = created(minimal("A"));
        assertEquals(Set.of("GET", "HEAD", "OPTIONS", "POST"), allowed(client.send("OPTIONS", "", null, Map.of())));
        assertEquals(Set.of("GET", "HEAD", "OPTIONS", "POST"), allowed(client.send("OPTIONS", "/", null, Map.of())));
        // beyond these, variants differ
        Set<String> ofOne = allowed(http.send("OPTIONS", subject.path() + "/" + id, null, Map.of()));
        assertTrue(ofOne.containsAll(List.of("DELETE", "GET", "HEAD", "OPTIONS", "PUT")), ofOne::toString);
    }

    @Test
    void aMethodThatIsNotThereIsRefusedWithThoseThatAre() {
        String id = created(minimal("A"));
        for (String method : List.of("PUT", "DELETE", "FOO")) {
            Answer answer = client.send(method, "/", method.equals("PUT") ? "{}" : null, Map.of());
            assertProblem(405, "method-not-allowed", answer);
            assertTrue(allowed(answer).containsAll(List.of("GET", "OPTIONS", "POST")), answer::toString);
        }
        for (String method : List.of("POST", "FOO")) {
            Answer answer = client.send(method, "/" + id, method.equals("POST") ? "{}" : null, Map.of());
            assertProblem(405, "method-not-allowed", answer);
            assertTrue(allowed(answer).containsAll(List.of("DELETE", "GET", "OPTIONS", "PUT")), answer::toString);
        }
    }

    private static Set<String> allowed(Answer answer) {
        return new TreeSet<>(Arrays.asList(answer.header("Allow").split(",\\s*")));
    }

    @Test
    void aTrailingSlashChangesNothing() {
        Answer created = client.send("POST", "", minimal("A").toString(), Map.of());
        assertEquals(201, created.status(), created::toString);
        String id = created.json().path("id").asText();
        assertTrue(created.header("Location").endsWith(subject.path() + "/" + id), created::toString);
        assertEquals(created.text(), client.get("/" + id + "/").text());
        assertEquals(created.text(), client.put(id + "/", Body.empty()).text());
        assertEquals(client.get("").text(), client.get("/").text());
        assertEquals(204, client.delete(id + "/").status());
        assertProblem(404, "not-found", client.get("/" + id + "/"));
    }

    @Test
    void whatIsBelowAnObjectIsNotThere() {
        String id = created(minimal("A"));
        for (String below : List.of("/" + id + "/colour", "/" + id + "/colour/red", "/" + type.unknownId() + "/x")) {
            assertProblem(404, "not-found", client.get(below));
        }
    }

    @Test
    void theAnswerIsJsonWhateverElseIsWelcome() {
        String id = created(minimal("A"));
        for (String accept : List.of(
                "application/json",
                "application/json;charset=iso-8859-1",
                "APPLICATION/JSON",
                "application/*",
                "*/*",
                "*",
                "text/html, */*;q=0.1",
                "application/xml, application/json;q=0.5")) {
            assertEquals(
                    200,
                    client.send("GET", "/" + id, null, Map.of("Accept", accept)).status(),
                    accept);
        }
    }

    @Test
    void noOtherFormatIsServed() {
        long before = count();
        String id = created(minimal("A"));
        for (String accept : List.of("text/html", "application/xml", "image/*")) {
            Map<String, String> headers = Map.of("Accept", accept);
            assertProblem(406, "not-acceptable", client.send("GET", "", null, headers));
            assertProblem(406, "not-acceptable", client.send("GET", "/" + id, null, headers));
            assertProblem(
                    406, "not-acceptable", client.send("POST", "/", minimal("B").toString(), headers));
            assertProblem(406, "not-acceptable", client.send("PUT", "/" + id, "{}", headers));
        }
        assertEquals(before + 1, count());
    }

    @Test
    void aBodyIsJsonInUtf8() {
        int made = 0;
        for (String type : List.of(
                "application/json",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\"",
                "Application/JSON")) {
            Answer answer = client.send("POST", "/", minimal("ä" + made++).toString(), Map.of("Content-Type", type));
            assertEquals(201, answer.status(), answer::toString);
        }
    }

    @Test
    void aHarmlessCorrelationIdIsKept() {
        for (String id : List.of("a", "0123-abc", "Root=1-67891233-abcdef012345678912345678", "x".repeat(128))) {
            assertEquals(id, correlated(id).header("X-Correlation-Id"));
        }
    }

    @Test
    void aHarmfulCorrelationIdIsReplaced() {
        for (String id :
                List.of("", "a b", "<script>", "{\"a\":1}", "a,b", "%0a", "${jndi:x}", "x".repeat(129), "\tx\t\ty")) {
            String answered = correlated(id).header("X-Correlation-Id");
            assertNotEquals(id, answered);
            assertTrue(answered.matches("[0-9a-f-]{36}"), answered);
        }
    }

    private Answer correlated(String id) {
        Map<String, String> headers = Map.of("X-Correlation-Id", id);
        assertEquals(
                200,
                client.send("GET", "?page_size=1&company_id=" + company, null, headers)
                        .status());
        return client.send("GET", "/" + type.unknownId(), null, headers);
    }

    @Test
    void everyAnswerHasACorrelationIdOfItsOwn() {
        String first = client.get("").header("X-Correlation-Id");
        assertNotEquals(first, client.get("").header("X-Correlation-Id"));
    }
}
