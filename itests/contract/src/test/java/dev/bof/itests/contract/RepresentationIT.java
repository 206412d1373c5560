package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.itests.support.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One object seen in several ways, and what is not sent again. */
class RepresentationIT extends FrameworkTest {
    private static final Map<String, String> EXACT = Map.of("Prefer", "decimals=string");

    @Test
    void fieldsArePickedAndTheVersionIsAdded() {
        String id = created(minimal("K"));
        String query = "?fields=" + type.key() + "&include=version";
        String expected = "{\"" + type.key() + "\":\"K\",\"version\":1}";
        assertEquals(expected, client.get("/" + id + query).text());
        assertEquals(
                "[" + expected + "]",
                client.get(query + "&company_id=" + company)
                        .json()
                        .path("items")
                        .toString());
    }

    @Test
    void numbersCanBeStrings() {
        String id = created(full("K"));
        Answer plain = client.get("/" + id);
        Answer exact = client.send("GET", "/" + id, null, EXACT);
        assertEquals("decimals=string", exact.header("Preference-Applied"));
        assertEquals("Prefer", exact.header("Vary"));
        assertEquals(
                Body.quoted(String.valueOf(company)),
                exact.json().path("company_id").toString());
        for (Field field : type.fields()) {
            JsonNode number = plain.json().path(field.name());
            JsonNode shown = exact.json().path(field.name());
            boolean large = number.isNumber() && !field.name().equals("quantity");
            assertEquals(large, !number.equals(shown), field.name());
            assertTrue(!large || new BigDecimal(shown.textValue()).compareTo(number.decimalValue()) == 0, field.name());
        }
        assertEquals(
                exact.text(), client.send("PUT", "/" + id, exact.text(), EXACT).text());
    }

    @Test
    void whatTheClientHasIsNotSentAgain() {
        String id = created(minimal("K"));
        String tag = client.get("/" + id).header("ETag");
        for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            Answer answer = http.send("GET", subject.path() + "/" + id, null, Map.of("If-None-Match", known));
            assertStatus(304, answer);
            assertEquals("", answer.text());
            assertEquals(tag, answer.header("ETag"));
        }
        for (String view : List.of("?fields=id", "?include=version")) {
            assertNotEquals(tag, client.get("/" + id + view).header("ETag"));
            assertStatus(200, client.send("GET", "/" + id + view, null, Map.of("If-None-Match", tag)));
        }
        client.put(id, Body.empty().with(type.key(), "\"L\""));
        assertStatus(200, client.send("GET", "/" + id, null, Map.of("If-None-Match", tag)));
    }
}
