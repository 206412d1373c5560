package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What nobody should send: it is stored as it is or refused with a reason, and nothing breaks. */
class NaughtyIT extends FrameworkTest {
    private static final List<String> TEXTS = List.of(
            "'; DROP TABLE partners; --",
            "' OR '1'='1",
            "\" OR 1=1 --",
            "1; SELECT pg_sleep(5)",
            ":name ?1 o.id",
            "OPERATOR('x')",
            "100%_\\",
            "{fn now()}",
            "${jndi:ldap://x}",
            "#{7*7}",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "\u202eabc\u200f",
            "\u0001\u0007\u001b[31m",
            "\t\r\n",
            "😀👩‍👩‍👧🇩🇪",
            "e\u0301\u0327",
            "\ufeffx\ufffe",
            "ﷺ",
            "İıſK",
            " ",
            "null",
            "NaN");

    private static final List<String> PARAMETERS = List.of(
            "search",
            "search_fields",
            "sort_by",
            "sort_order",
            "cursor",
            "page",
            "page_size",
            "total",
            "fields",
            "include",
            "created_after",
            "updated_before",
            "company_id",
            "company_id__in",
            "id",
            "id__between",
            "created_at__gte",
            "ext.x");

    @Test
    void textsAreStoredAndFoundAsTheyWereSent() {
        int number = 0;
        for (String text : TEXTS) {
            String key = number++ + text;
            Answer created = client.post(keyed(key));
            assertStatus(201, created);
            assertEquals(key, created.json().path(type.key()).asText());
            assertEquals(List.of(key), keys(type.key() + "=" + encoded(key)));
            assertEquals(List.of(key), keys(type.key() + "__contains=" + encoded(key)));
            assertEquals(
                    List.of(key),
                    keys(type.key() + "__in="
                            + encoded(key.replace("\\", "\\\\").replace(",", "\\,"))));
        }
        assertEquals(TEXTS.size(), keys("page_size=100").size());
    }

    @Test
    void everyParameterBearsEverything() {
        createdAs("A");
        for (String parameter : PARAMETERS) {
            for (String text : TEXTS) {
                bears("?" + parameter + "=" + encoded(text));
            }
            bears("?" + parameter + "=");
            bears("?" + parameter + "=%00");
            bears("?" + parameter + "=%ED%A0%80");
            bears("?" + parameter + "=%FF%FE");
            bears("?" + parameter + "=" + "9".repeat(500));
            bears("?" + parameter + "=" + "a,".repeat(1500));
        }
        for (String text : TEXTS) {
            bears("?" + encoded(text) + "=1");
            bears("?" + encoded(text) + "__eq=1");
            bears("?" + type.key() + "__icontains=" + encoded(text));
            bears("?search=" + encoded(text));
        }
        bears("?" + type.key() + "__contains=%00");
        bears("?search=%00");
    }

    @Test
    void everyAddressBearsEverything() {
        for (String text : TEXTS) {
            for (String path : List.of("/" + text, "/" + text + "/restore", "/company/" + text + "/statistics")) {
                // some never reach a variant
                Answer answer = http.get(
                        subject.path() + encoded(path).replace("+", "%20").replace("%2F", "/"));
                assertTrue(List.of(400, 404, 405).contains(answer.status()), () -> path + ": " + answer);
                assertEquals("application/problem+json", answer.header("Content-Type"));
            }
        }
    }

    /** The client holds every answer to be below 500, and every refusal to be a problem document. */
    private void bears(String below) {
        Answer answer = client.get(below);
        assertTrue(List.of(200, 400, 404).contains(answer.status()), () -> below + ": " + answer);
    }

    @Test
    void aMegabyteOfTextIsRefusedWhereItDoesNotFit() {
        String megabyte = "\"" + "x".repeat(1 << 20) + "\"";
        assertInvalid(List.of(type.key() + " length"), client.post(minimal("x").with(type.key(), megabyte)));
        Answer bulk =
                client.send("POST", "/bulk-create", "[" + minimal("x").with(type.key(), megabyte) + "]", Map.of());
        assertInvalid(List.of("items[0]." + type.key() + " length"), bulk);
        assertStatus(200, client.get("?search=" + "x".repeat(6_000)));
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        for (String body : List.of(deep, "{\"" + type.key() + "\":" + deep + "}", "{\"x\":".repeat(5_000))) {
            assertProblem(400, "malformed", client.post(body));
            assertProblem(400, "malformed", client.send("POST", "/bulk-create", "[" + body + "]", Map.of()));
        }
    }

    @Test
    void whatIsNoUtf8IsRefused() {
        for (String verb : List.of("create", "update", "delete")) {
            for (byte[] body : List.of(
                    "[\"ä\"]".getBytes(StandardCharsets.ISO_8859_1),
                    "[]".getBytes(StandardCharsets.UTF_16LE),
                    "[]".getBytes(StandardCharsets.UTF_16),
                    new byte[] {0},
                    new byte[] {'[', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ']'})) {
                assertProblem(400, "malformed", client.sendBytes("POST", "/bulk-" + verb, body, Map.of()));
            }
        }
    }

    @Test
    void whatCannotBeStoredIsRefused() {
        for (String text : List.of("\"\\u0000\"", "\"\\ud800\"", "\"a\\udc00\\ud800\"")) {
            assertInvalid(
                    List.of(type.key() + " character"), client.post(minimal("x").with(type.key(), text)));
            assertInvalid(
                    List.of("items[0]." + type.key() + " character"),
                    client.send("POST", "/bulk-create", "[" + minimal("x").with(type.key(), text) + "]", Map.of()));
        }
    }
}
