package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many clients at the same time: one wins, the others are told, and nothing breaks. */
class RaceIT extends ContractTest {
    private static final int CLIENTS = 16;
    private static final int ROUNDS = 3;

    @Test
    void oneOfManyGetsAKey() {
        for (int round = 0; round < ROUNDS; round++) {
            String body = minimal("Key" + round).toString();
            List<Answer> answers = together(i -> send("POST", "/", body));
            assertWon(201, answers, 409);
            answers.stream().filter(answer -> answer.status() == 409).forEach(this::assertTaken);
        }
        assertEquals(
                ROUNDS,
                send("GET", "?company_id=" + company, null).json().path("total").intValue());
    }

    @Test
    void oneOfManyTakesOverAKey() {
        List<String> ids = IntStream.range(0, CLIENTS)
                .mapToObj(i -> created(minimal("K" + i)))
                .toList();
        String body = Body.empty().with(type.key(), "\"Key\"").toString();
        List<Answer> answers = together(i -> send("PUT", "/" + ids.get(i), body));
        assertWon(200, answers, 409);
        answers.stream().filter(answer -> answer.status() == 409).forEach(this::assertTaken);
    }

    private void assertTaken(Answer answer) {
        assertTrue(
                answer.json().path("detail").asText().endsWith("is already taken in this company."), answer::toString);
    }

    @Test
    void writesOfOneObjectNeverMix() {
        String id = created(full("A"));
        Field field = type.changeable()
                .filter(f -> f.name().equals(type.key()))
                .findFirst()
                .orElseThrow();
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "R" + round + "-";
            List<Answer> answers = together(i -> send(
                    "PUT",
                    "/" + id,
                    Body.empty().with(field.name(), Body.quoted(prefix + i)).toString()));
            answers.forEach(answer -> assertTrue(List.of(200, 409).contains(answer.status()), answer::toString));
            List<String> written = answers.stream()
                    .filter(answer -> answer.status() == 200)
                    .map(Answer::text)
                    .toList();
            assertTrue(written.contains(send("GET", "/" + id, null).text()), written::toString);
        }
    }

    @Test
    void anObjectIsDeletedOnce() {
        String id = created(minimal("A"));
        List<Answer> answers = together(i -> send("DELETE", "/" + id, null));
        assertWon(204, answers, 404, 409);
    }

    @Test
    void whoChangesAnObjectThatIsBeingDeletedIsTold() {
        String id = created(minimal("A"));
        List<Answer> answers = together(i -> i % 2 == 0
                ? send("DELETE", "/" + id, null)
                : send(
                        "PUT",
                        "/" + id,
                        Body.empty().with(type.key(), Body.quoted("K" + i)).toString()));
        answers.forEach(answer -> assertTrue(List.of(200, 204, 404, 409).contains(answer.status()), answer::toString));
        assertTrue(answers.stream().filter(answer -> answer.status() == 204).count() <= 1);
    }

    /** Not through the test's client: in which order the answers come is nobody's promise. */
    private Answer send(String method, String below, String body) {
        Answer answer = http.send(method, subject.path() + below, body, Map.of());
        if (answer.status() >= 400) {
            Problems.require(answer, subject.path() + below);
        }
        return answer;
    }

    private static List<Answer> together(IntFunction<Answer> call) {
        return Together.run(CLIENTS, call);
    }

    private static void assertWon(int won, List<Answer> answers, Integer... lost) {
        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == won).count(), answers::toString);
        List<Integer> losses = List.of(lost);
        answers.stream()
                .filter(answer -> answer.status() != won)
                .forEach(answer -> assertTrue(losses.contains(answer.status()), answer::toString));
    }
}
