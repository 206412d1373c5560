package dev.bof.itests.faults;

import dev.bof.itests.support.Answer;
import java.time.Duration;
import java.util.function.Supplier;

/** An answer and how long it took. */
record Reply(Answer answer, Duration took) {
    /** A request is answered within 3 s whatever the database does; the rest is for the machine that tests. */
    private static final Duration LIMIT = Duration.ofSeconds(4);

    /** Asks and takes the time. */
    static Reply to(Supplier<Answer> request) {
        long begin = System.nanoTime();
        Answer answer = request.get();
        return new Reply(answer, Duration.ofNanos(System.nanoTime() - begin));
    }

    boolean inTime() {
        return took.compareTo(LIMIT) <= 0;
    }

    boolean done() {
        return answer.status() == 200 || answer.status() == 201;
    }

    boolean unavailable() {
        return answer.status() == 503 && type().equals("unavailable") && answer.header("Retry-After") != null;
    }

    boolean unknown() {
        return answer.status() == 503 && type().equals("outcome-unknown") && answer.header("Retry-After") == null;
    }

    private String type() {
        return answer.json().path("type").asText().replace("urn:bof:problem:", "");
    }
}
