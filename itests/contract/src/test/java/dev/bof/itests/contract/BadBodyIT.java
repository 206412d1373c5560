package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bodies that cannot be taken, for a new object and for one that is there. */
class BadBodyIT extends BadInputTest {

    @Test
    void aBodyIsNotJson() {
        for (String body : List.of(
                "{",
                "}",
                "{\"name\"",
                "{\"name\":",
                "{\"name\":}",
                "{\"name\":\"x\"",
                "{\"name\":\"x\",}",
                "{\"name\":\"x\"}}",
                "{\"name\":\"x\"} {}",
                "{\"name\":\"x\"} x",
                "{\"name\":\"x}",
                "{\"name\":'x'}",
                "{name:\"x\"}",
                "{\"name\":\"\\x\"}",
                "{\"name\":\"\\u12\"}",
                "{\"name\":\"a\nb\"}",
                "{\"name\":\"a\u0000b\"}",
                "{\"name\":tru}",
                "{\"name\":True}",
                "{\"name\":undefined}",
                "{\"name\":NaN}",
                "{\"name\":-Infinity}",
                "{\"name\":01}",
                "{\"name\":+1}",
                "{\"name\":.5}",
                "{\"name\":1.}",
                "{\"name\":0x10}",
                "{\"name\":1e}",
                "{/* */}",
                "// x\n{}",
                "[1,",
                "nul",
                "\u0000",
                "name=x",
                "<name>x</name>")) {
            assertMalformed(body);
        }
    }

    @Test
    void aBodyIsEmpty() {
        for (String body : List.of("", " ", "\r\n\t ")) {
            assertMalformed(body);
        }
    }

    @Test
    void thePlaceWhereTheJsonBreaksIsTold() {
        assertEquals(
                "The body is not valid JSON: line 3, column 1.",
                client.post("{\n\"name\":\n}").json().path("detail").asText());
    }

    @Test
    void aKeyIsGivenTwice() {
        assertMalformed("{\"company_id\":1,\"company_id\":1}");
        assertMalformed("{\"colour\":{\"red\":1,\"red\":1}}");
        assertMalformed("{\"\\u0061\":1,\"a\":1}");
    }

    @Test
    void aBodyIsNotUtf8() {
        for (String hex : List.of(
                "ff",
                "fe",
                "80",
                "bf",
                "c3",
                "c328",
                "c080",
                "c0af",
                "c1bf",
                "e282",
                "e28228",
                "e080af",
                "eda080",
                "edbfbf",
                "f0808080",
                "f08080af",
                "f0288cbc",
                "f4908080",
                "f5808080",
                "f8a1a1a1a1",
                "fca1a1a1a1a1")) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes("{\"name\":\"".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < hex.length(); i += 2) {
                body.write(Integer.parseInt(hex.substring(i, i + 2), 16));
            }
            body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
            assertMalformed(body.toByteArray());
        }
        assertMalformed("{}".getBytes(StandardCharsets.UTF_16LE));
        assertMalformed("{}".getBytes(StandardCharsets.UTF_16BE));
        assertMalformed("{\"name\":\"ä\"}".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aBodyIsNoObject() {
        for (String body : List.of("null", "true", "5", "1e400", "\"x\"", "[]", "[{}]", "[[[[]]]]")) {
            both(body).forEach(answer -> assertInvalid(List.of(" type"), answer));
        }
    }

    @Test
    void aTextHasACharacterThatCannotBeStored() {
        for (Field field : type.changeable().filter(Field::takesAnyText).toList()) {
            for (String text : List.of("\\u0000", "a\\u0000b", "\\ud800", "\\udc00x", "\\ude00\\ud83d", "\\ud83dx")) {
                String body = minimal("A")
                        .with(field.name(), Body.quoted(text))
                        .without("company_id")
                        .toString();
                assertInvalid(List.of(field.name() + " character"), client.put(id, body));
                assertInvalid(
                        List.of(field.name() + " character"),
                        client.post(minimal("A").with(field.name(), Body.quoted(text))));
            }
        }
    }

    @Test
    void aKeyHasAnOddName() {
        for (String name :
                List.of("", " ", "\\u0000", "\\ud800", "\\\"", "a.b", "[0]", "<b>", "ä", "%s", "x".repeat(1000))) {
            both(Body.empty().with(name, "1").toString()).forEach(answer -> {
                assertProblem(422, "validation", answer);
                assertTrue(answer.text().contains("\"code\":\"unknown\""), answer::toString);
            });
        }
    }

    @Test
    void aBodyIsNestedTooDeeply() {
        for (String body : List.of(
                "[".repeat(100_000),
                "[".repeat(100_000) + "]".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000),
                "{\"name\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")) {
            assertMalformed(body);
        }
    }

    @Test
    void aNumberOrANameIsTooLong() {
        for (String body : List.of(
                "{\"company_id\":" + "9".repeat(5_000) + "}",
                "{\"name\":" + "9".repeat(1_000_000) + "}",
                "{\"colour\":1." + "9".repeat(1_000_000) + "}",
                "{\"company_id\":1e2147483648}",
                "{\"colour\":1e-2147483649}",
                "{\"" + "x".repeat(100_000) + "\":1}")) {
            both(body).forEach(answer -> assertTrue(List.of(400, 422).contains(answer.status()), answer::toString));
        }
    }

    @Test
    void aNumberIsHuge() {
        for (Field field : type.creatable().toList()) {
            for (String number : List.of("1e400", "-1e400", "1e-400", "1e999999999", "9".repeat(500))) {
                Body body = minimal("A").with(field.name(), number);
                assertInvalidField(field, client.post(body));
                if (field.setBy() == Field.SetBy.CLIENT) {
                    assertInvalidField(field, client.put(id, Body.empty().with(field.name(), number)));
                }
            }
        }
    }

    private static void assertInvalidField(Field field, Answer answer) {
        assertProblem(422, "validation", answer);
        assertEquals(field.name(), answer.json().at("/errors/0/field").asText());
    }

    @Test
    void aBodyHasAnotherFormat() {
        for (String type : List.of(
                "text/plain",
                "text/json",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "application/jsonp",
                "*/*")) {
            Map<String, String> headers = Map.of("Content-Type", type);
            assertProblem(
                    415,
                    "unsupported-media-type",
                    client.send("POST", "/", minimal("A").toString(), headers));
            assertProblem(415, "unsupported-media-type", client.send("PUT", "/" + id, "{}", headers));
        }
    }

    @Test
    void aBodyHasNoFormatOrOneThatIsNone() {
        byte[] body = minimal("A").toString().getBytes(StandardCharsets.UTF_8);
        String length = "Content-Length: " + body.length;
        Answer answer = raw().send("POST " + subject.path() + "/ HTTP/1.1", body, length);
        assertProblem(415, "unsupported-media-type", answer);
        for (String type :
                List.of("", "json", "/", "application/", "/json", "application json", "application/json;=", "ä/ö")) {
            Answer refused = raw().send("POST " + subject.path() + "/ HTTP/1.1", body, length, "Content-Type: " + type);
            assertTrue(List.of(400, 415).contains(refused.status()), refused::toString);
            Problems.require(refused, subject.path() + "/");
        }
    }

    private void assertMalformed(String body) {
        assertMalformed(body.getBytes(StandardCharsets.UTF_8));
    }

    private void assertMalformed(byte[] body) {
        both(body).forEach(answer -> {
            assertProblem(400, "malformed", answer);
            assertTrue(
                    answer.json().path("detail").asText().matches(".*: line \\d+, column \\d+\\."), answer::toString);
        });
    }

    private List<Answer> both(String body) {
        return both(body.getBytes(StandardCharsets.UTF_8));
    }

    private List<Answer> both(byte[] body) {
        return List.of(
                client.sendBytes("POST", "/", body, Map.of()), client.sendBytes("PUT", "/" + id, body, Map.of()));
    }
}
