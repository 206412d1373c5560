package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.itests.contract.Field.SetBy;
import dev.bof.itests.support.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code POST}: a new object. */
class CreateIT extends ContractTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z";

    @Test
    void whatIsLeftOutHasItsDefault() {
        assertCreated(minimal("A"));
    }

    @Test
    void everyFieldComesBackAsItWasSent() {
        assertCreated(full("A"));
    }

    @Test
    void whatMayBeNullCanBeSentAsNull() {
        Body body = minimal("A");
        for (Field field : type.changeable().filter(Field::nullable).toList()) {
            body = body.with(field.name(), "null");
        }
        assertCreated(body);
    }

    @Test
    void everyExampleIsTaken() {
        int made = 0;
        for (Field field : type.changeable().toList()) {
            for (String example : field.examples()) {
                assertCreated(minimal("K" + made++).with(field.name(), example));
            }
        }
    }

    private void assertCreated(Body body) {
        assertCreated(body, body);
    }

    private void assertCreated(Body expected, Body sent) {
        Answer answer = client.post(sent);
        assertEquals(201, answer.status(), answer::toString);
        JsonNode object = answer.json();
        String created = object.path("created_at").asText();
        assertTrue(created.matches(TIME), created);
        assertEquals(type.expected(expected, object.path("id").toString(), created, created), answer.text());
        String path = subject.path() + "/" + object.path("id").asText();
        assertTrue(answer.header("Location").endsWith(path), answer::toString);
        assertEquals(answer.text(), http.get(path).text());
    }

    @Test
    void textsAreStoredAsTheyWereSent() throws JsonProcessingException {
        List<String> texts = List.of(
                "  with blanks  ",
                "\\ttabs\\nand lines\\r\\n",
                "quotes \\\" and \\\\ and / and \\/",
                "e\\u0301 is not \\u00e9",
                "\\ud83d\\ude00 = 😀",
                "שלום مرحبا 你好",
                "\\u0001\\u001f\\u007f\\u0080\\ufeff\\uffff",
                "%s ' ; -- ${x} {0} <b>&amp;</b>",
                "null");
        String field = freeText();
        for (int i = 0; i < texts.size(); i++) {
            Body body = minimal("T" + i).with(field, Body.quoted(texts.get(i)));
            Answer answer = client.post(body);
            assertEquals(201, answer.status(), answer::toString);
            String id = answer.json().path("id").asText();
            assertEquals(
                    json("\"" + texts.get(i) + "\""),
                    client.get("/" + id).json().path(field));
        }
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }

    private String freeText() {
        return type.changeable()
                .filter(field -> field.takesAnyText() && !field.name().equals(type.key()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Test
    void aValueCanBeSentInOtherWays() {
        assertCreated(minimal("A"), minimal("A").with("company_id", Body.quoted("" + company)));
        int made = 0;
        for (Field field : type.changeable().toList()) {
            for (Map.Entry<String, String> alike : field.alike().entrySet()) {
                Body body = minimal("K" + made++);
                assertCreated(body.with(field.name(), alike.getValue()), body.with(field.name(), alike.getKey()));
            }
        }
    }

    @Test
    void whatMustBeSentIsMissing() {
        for (Field field : type.creatable().filter(Field::mustBeSent).toList()) {
            assertInvalid(
                    List.of(field.name() + " required"),
                    client.post(minimal("A").without(field.name())));
        }
        List<String> all = type.creatable()
                .filter(Field::mustBeSent)
                .map(field -> field.name() + " required")
                .sorted()
                .toList();
        assertInvalid(all, client.post(Body.empty()));
    }

    @Test
    void whatMustNotBeNullIsNull() {
        for (Field field : type.creatable().filter(f -> !f.nullable()).toList()) {
            assertInvalid(
                    List.of(field.name() + " required"),
                    client.post(minimal("A").with(field.name(), "null")));
        }
    }

    @Test
    void aValueBreaksARule() {
        for (Field field : type.creatable().toList()) {
            field.broken()
                    .forEach((literal, code) -> assertInvalid(
                            List.of(field.name() + " " + code),
                            client.post(minimal("A").with(field.name(), literal))));
        }
    }

    @Test
    void aValueHasAnotherType() {
        for (Field field : type.creatable().toList()) {
            for (String literal : field.wrong()) {
                assertInvalid(
                        List.of(field.name() + " type"),
                        client.post(minimal("A").with(field.name(), literal)));
            }
        }
    }

    @Test
    void everyFieldAtFaultIsNamed() {
        List<Field> typed = type.creatable().filter(f -> !f.wrong().isEmpty()).toList();
        Body body = Body.empty();
        for (Field field : typed) {
            body = body.with(field.name(), field.wrong().get(0));
        }
        List<String> faults =
                typed.stream().map(field -> field.name() + " type").sorted().toList();
        assertInvalid(faults, client.post(body));
    }

    @Test
    void whatTheServerSetsCannotBeSent() {
        for (Field field :
                type.fields().stream().filter(f -> f.setBy() == SetBy.SERVER).toList()) {
            assertInvalid(
                    List.of(field.name() + " unknown"), client.post(minimal("A").with(field.name(), "1")));
        }
    }

    @Test
    void unknownFieldsAreRefused() {
        assertInvalid(
                List.of("colour unknown", "version unknown"),
                client.post(minimal("A").with("version", "1").with("colour", "{\"red\":[1]}")));
        assertInvalid(List.of("Name unknown"), client.post(minimal("A").with("Name", "\"x\"")));
        assertInvalid(List.of("deleted_at unknown"), client.post(minimal("A").with("deleted_at", "null")));
    }

    @Test
    void aKeyIsTakenWithinItsCompany() {
        created(minimal("Key"));
        Answer again = client.post(minimal("Key"));
        assertProblem(409, "conflict", again);
        assertEquals(
                type.key() + " 'Key' is already taken in this company.",
                again.json().path("detail").asText());
        created(minimal("key"));
        created(minimal("Key "));
        created(type.minimal(otherCompany(), "Key"));
    }

    @Test
    void theKeyOfADeletedObjectIsFree() {
        for (int i = 0; i < 3; i++) {
            client.delete(created(minimal("Key")));
        }
        created(minimal("Key"));
        assertProblem(409, "conflict", client.post(minimal("Key")));
    }
}
