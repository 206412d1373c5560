package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Writes that are done only where the object is as the client has seen it. */
class PreconditionIT extends FrameworkTest {

    private Body renamed(String key) {
        return Body.empty().with(type.key(), Body.quoted(key));
    }

    @Test
    void everyWriteHasANewTagThatTheNextReadHasToo() {
        Answer created = client.post(minimal("A"));
        String id = created.json().path("id").asText();
        assertEquals(created.header("ETag"), client.get("/" + id).header("ETag"));
        Answer changed = client.put(id, renamed("B"));
        assertNotEquals(created.header("ETag"), changed.header("ETag"));
        assertEquals(changed.header("ETag"), client.put(id, renamed("B")).header("ETag"));
        assertEquals(changed.header("ETag"), client.get("/" + id).header("ETag"));
    }

    @Test
    void aWriterIsToldThatSomebodyElseWasFaster() {
        String id = created(minimal("A"));
        String seen = client.get("/" + id).header("ETag");
        Answer first = expecting(seen, "PUT", "/" + id, renamed("B"));
        assertStatus(200, first);
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            Answer late = expecting(seen, method, "/" + id, method.equals("DELETE") ? null : renamed("C"));
            assertProblem(412, "precondition-failed", late);
            assertEquals(first.header("ETag"), late.header("ETag"));
            assertTrue(late.json().path("detail").asText().contains(late.header("ETag")), late::toString);
        }
        assertProblem(412, "precondition-failed", expecting(seen, "POST", "/" + id + "/restore", null));
        assertEquals(first.text(), client.get("/" + id).text());
        assertStatus(204, expecting("\"x\", " + first.header("ETag"), "DELETE", "/" + id, null));
    }

    @Test
    void aTagOfAnyRepresentationWillDoButNoWeakOne() {
        String id = created(minimal("A"));
        String tag = client.get("/" + id + "?fields=id").header("ETag");
        assertStatus(200, expecting(tag, "PUT", "/" + id, renamed("B")));
        assertStatus(200, expecting("*", "PUT", "/" + id, renamed("C")));
        String present = client.get("/" + id).header("ETag");
        assertProblem(412, "precondition-failed", expecting("W/" + present, "PUT", "/" + id, renamed("D")));
        assertProblem(400, "malformed", expecting("1", "PUT", "/" + id, renamed("D")));
        assertProblem(404, "not-found", expecting("*", "PUT", "/" + type.unknownId(), renamed("D")));
        assertProblem(412, "precondition-failed", expecting("*", "POST", "/", minimal("E")));
    }

    @Test
    void oneOfManyWhoSawTheSameWins() {
        String id = created(minimal("A"));
        for (int round = 0; round < 3; round++) {
            String seen = http.get(subject.path() + "/" + id).header("ETag");
            int begin = 16 * round;
            List<Answer> answers = Together.run(
                    16,
                    i -> http.send(
                            "PATCH",
                            subject.path() + "/" + id,
                            renamed("K" + (begin + i)).toString(),
                            Map.of("If-Match", seen)));
            assertEquals(
                    1, answers.stream().filter(answer -> answer.status() == 200).count(), answers::toString);
            assertTrue(
                    answers.stream().allMatch(answer -> List.of(200, 409, 412).contains(answer.status())),
                    answers::toString);
        }
    }
}
