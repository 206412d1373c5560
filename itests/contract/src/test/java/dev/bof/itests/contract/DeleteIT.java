package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.itests.support.Answer;
import org.junit.jupiter.api.Test;

/** {@code DELETE}: the object stays in the database, and nobody sees it any more. */
class DeleteIT extends ContractTest {

    @Test
    void aDeletedObjectIsGone() {
        String id = created(full("A"));
        Answer answer = client.delete(id);
        assertEquals(204, answer.status(), answer::toString);
        assertProblem(404, "not-found", client.get("/" + id));
        assertProblem(404, "not-found", client.put(id, Body.empty()));
        assertProblem(404, "not-found", client.delete(id));
    }

    @Test
    void aDeletedObjectIsInNoList() {
        String stays = created(minimal("A"));
        client.delete(created(minimal("B")));
        Answer list = client.get("?company_id=" + company);
        assertEquals(1, list.json().path("total").intValue());
        assertEquals(stays, list.json().at("/items/0/id").asText());
    }

    @Test
    void whatIsNotThereCannotBeDeleted() {
        assertProblem(404, "not-found", client.delete(type.unknownId()));
        type.unreadableIds().forEach(id -> assertProblem(404, "not-found", client.delete(id)));
    }
}
