package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.itests.support.Answer;
import org.junit.jupiter.api.Test;

/** {@code GET} of one object. */
class GetIT extends ContractTest {

    @Test
    void anObjectIsAsItWasWhenItWasCreated() {
        Answer created = client.post(full("A"));
        Answer read = client.get("/" + created.json().path("id").asText());
        assertEquals(200, read.status());
        assertEquals(created.text(), read.text());
    }

    @Test
    void noObjectHasThisId() {
        assertMissing(type.unknownId());
    }

    @Test
    void aDeletedObjectIsNotThere() {
        String id = created(minimal("A"));
        client.delete(id);
        assertMissing(id);
    }

    @Test
    void whatCannotBeAnIdIsNotThereEither() {
        type.unreadableIds().forEach(this::assertMissing);
    }

    private void assertMissing(String id) {
        Answer answer = client.get("/" + id);
        assertProblem(404, "not-found", answer);
        assertEquals(
                type.route() + " '" + Addresses.decoded(id) + "' does not exist.",
                answer.json().path("detail").asText());
    }
}
