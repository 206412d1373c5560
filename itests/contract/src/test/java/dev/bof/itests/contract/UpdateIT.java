package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.itests.contract.Field.SetBy;
import dev.bof.itests.support.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code PUT}: what is sent changes, all else stays. */
class UpdateIT extends ContractTest {

    @Test
    void onlyTheFieldThatIsSentChanges() {
        Body sent = full("A");
        JsonNode before = client.post(sent).json();
        for (Field field : type.changeable().toList()) {
            for (String example : field.examples().subList(1, field.examples().size())) {
                sent = sent.with(field.name(), example);
                before = assertChanged(before, Body.empty().with(field.name(), example), sent);
            }
        }
    }

    @Test
    void allFieldsChangeAtOnce() {
        JsonNode before = client.post(full("A")).json();
        Body change = Body.empty();
        for (Field field : type.changeable().toList()) {
            change = change.with(field.name(), field.examples().get(1));
        }
        assertChanged(before, change, full("A").with(change));
    }

    @Test
    void nullClearsAField() {
        Body sent = full("A");
        JsonNode before = client.post(sent).json();
        for (Field field : type.changeable().filter(Field::nullable).toList()) {
            sent = sent.with(field.name(), "null");
            before = assertChanged(before, Body.empty().with(field.name(), "null"), sent);
        }
    }

    private JsonNode assertChanged(JsonNode before, Body change, Body sent) {
        Answer answer = client.put(before.path("id").asText(), change);
        assertEquals(200, answer.status(), answer::toString);
        String created = before.path("created_at").asText();
        String updated = answer.json().path("updated_at").asText();
        assertEquals(type.expected(sent, before.path("id").toString(), created, updated), answer.text());
        assertTrue(before.path("updated_at").asText().compareTo(updated) < 0, answer::toString);
        assertEquals(answer.text(), client.get("/" + before.path("id").asText()).text());
        return answer.json();
    }

    @Test
    void whatWasReadCanBeSentBack() {
        String id = created(full("A"));
        String read = client.get("/" + id).text();
        assertUnchanged(id, read);
    }

    @Test
    void aWriteThatChangesNothingChangesNothing() {
        Body sent = full("A");
        String id = created(sent);
        assertUnchanged(id, Body.empty());
        assertUnchanged(id, sent);
        for (Field field : type.changeable().toList()) {
            assertUnchanged(id, Body.empty().with(field.name(), sent.get(field.name())));
        }
    }

    @Test
    void whatTheServerSetsIsNotApplied() {
        String id = created(full("A"));
        for (String literal : List.of("\"2001-01-01T00:00:00.000000Z\"", "\"yesterday\"", "5", "null", "{}", "[1]")) {
            for (Field field : type.fields().stream().filter(this::isTime).toList()) {
                assertUnchanged(id, Body.empty().with(field.name(), literal));
            }
        }
    }

    private boolean isTime(Field field) {
        return field.setBy() == SetBy.SERVER && !field.name().equals("id");
    }

    private void assertUnchanged(String id, Object body) {
        String before = client.get("/" + id).text();
        Answer answer = client.put(id, body);
        assertEquals(200, answer.status(), answer::toString);
        assertEquals(before, answer.text());
        assertEquals(before, client.get("/" + id).text());
    }

    @Test
    void idAndCompanyCanBeSentAsTheyAre() {
        Answer created = client.post(full("A"));
        String id = created.json().path("id").asText();
        assertUnchanged(id, Body.empty().with("id", created.json().path("id").toString()));
        assertUnchanged(id, Body.empty().with("id", Body.quoted(id)));
        assertUnchanged(id, Body.empty().with("company_id", String.valueOf(company)));
        assertUnchanged(id, Body.empty().with("company_id", Body.quoted(String.valueOf(company))));
    }

    @Test
    void idAndCompanyCannotBeChanged() {
        String id = created(full("A"));
        String other = created(full("B"));
        for (String literal : List.of("0", "-1", "null", "true", "\"abc\"", "{}", "[]", Body.quoted(other))) {
            assertImmutable(id, "id", literal);
        }
        for (String literal :
                List.of("0", "-1", "null", "true", "\"abc\"", "{}", "[]", "" + otherCompany(), company + ".0")) {
            assertImmutable(id, "company_id", literal);
        }
    }

    private void assertImmutable(String id, String field, String literal) {
        String detail = field + " cannot be changed.";
        Answer answer = refused(id, Body.empty().with(field, literal).with(type.key(), "\"C\""));
        assertProblem(422, "immutable", answer);
        assertEquals(detail, answer.json().path("detail").asText());
    }

    @Test
    void whatMustNotBeNullCannotBeCleared() {
        String id = created(full("A"));
        for (Field field : type.changeable().filter(f -> !f.nullable()).toList()) {
            assertInvalid(
                    List.of(field.name() + " required"),
                    refused(id, Body.empty().with(field.name(), "null")));
        }
    }

    @Test
    void aValueBreaksARule() {
        String id = created(full("A"));
        for (Field field : type.changeable().toList()) {
            field.broken()
                    .forEach((literal, code) -> assertInvalid(
                            List.of(field.name() + " " + code),
                            refused(id, Body.empty().with(field.name(), literal))));
        }
    }

    @Test
    void aValueHasAnotherType() {
        String id = created(full("A"));
        for (Field field : type.changeable().toList()) {
            for (String literal : field.wrong()) {
                assertInvalid(
                        List.of(field.name() + " type"),
                        refused(id, Body.empty().with(field.name(), literal)));
            }
        }
    }

    @Test
    void everyFieldAtFaultIsNamed() {
        String id = created(full("A"));
        List<Field> fields = type.changeable().filter(f -> !f.wrong().isEmpty()).toList();
        Body body = Body.empty();
        for (Field field : fields) {
            body = body.with(field.name(), field.wrong().get(0));
        }
        List<String> faults =
                fields.stream().map(field -> field.name() + " type").sorted().toList();
        assertInvalid(faults, refused(id, body));
    }

    @Test
    void unknownFieldsAreRefused() {
        String id = created(full("A"));
        assertInvalid(
                List.of("colour unknown", "version unknown"),
                refused(id, Body.empty().with("version", "1").with("colour", "null")));
    }

    /** Refused as a whole: what was right with it is not applied either. */
    private Answer refused(String id, Body body) {
        String before = client.get("/" + id).text();
        Answer answer = client.put(id, body);
        assertEquals(before, client.get("/" + id).text());
        return answer;
    }

    @Test
    void aKeyIsTakenWithinItsCompany() {
        created(minimal("A"));
        String id = created(minimal("B"));
        Answer answer = refused(id, Body.empty().with(type.key(), "\"A\""));
        assertProblem(409, "conflict", answer);
        assertEquals(
                type.key() + " 'A' is already taken in this company.",
                answer.json().path("detail").asText());
        assertEquals(200, client.put(id, Body.empty().with(type.key(), "\"a\"")).status());
        assertEquals(200, client.put(id, Body.empty().with(type.key(), "\"B\"")).status());
    }

    @Test
    void theKeyOfADeletedObjectIsFree() {
        client.delete(created(minimal("A")));
        String id = created(minimal("B"));
        assertEquals(200, client.put(id, Body.empty().with(type.key(), "\"A\"")).status());
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        assertProblem(404, "not-found", client.put(type.unknownId(), Body.empty()));
        type.unreadableIds().forEach(id -> assertProblem(404, "not-found", client.put(id, Body.empty())));
    }

    /** Which fault is told first is not in the contract, but it is the same one for every variant. */
    @Test
    void severalThingsAreWrong() {
        created(minimal("A"));
        String id = created(minimal("B"));
        Field any =
                type.changeable().filter(f -> !f.wrong().isEmpty()).findFirst().orElseThrow();
        Body wrong = Body.empty().with(any.name(), any.wrong().get(0));
        client.put(type.unknownId(), wrong);
        client.put(type.unknownId(), "{");
        client.put(id, wrong.with("id", "0"));
        client.put(id, wrong.with("colour", "0"));
        client.put(id, Body.empty().with("id", "0").with("company_id", "0"));
        client.put(id, Body.empty().with("id", "0").with("colour", "0"));
        client.put(id, Body.empty().with(type.key(), "\"A\"").with("company_id", "0"));
        for (Field field : type.changeable().filter(f -> !f.broken().isEmpty()).toList()) {
            String literal = field.broken().keySet().iterator().next();
            client.put(id, Body.empty().with("id", "0").with(field.name(), literal));
            client.put(type.unknownId(), Body.empty().with(field.name(), literal));
            if (!field.name().equals(type.key())) {
                client.put(id, Body.empty().with(type.key(), "\"A\"").with(field.name(), literal));
                client.post(minimal("A").with(field.name(), literal));
            }
        }
    }
}
