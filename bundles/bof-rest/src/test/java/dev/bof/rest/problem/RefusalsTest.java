package dev.bof.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.problem.ProblemException;
import dev.bof.rest.RecordingLog;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static final String AWAY = "The database is not available at the moment.";

    private final RecordingLog log = new RecordingLog();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private long now;
    private final Refusals refusals = new Refusals(log, () -> now, later::add);

    private void refuse(String route, String detail) {
        refusals.refused(
                route,
                detail,
                "c-1",
                ProblemException.unavailable(detail, Duration.ofSeconds(2), new SQLException("gone")));
    }

    /** Lets time pass until what is due next has run. */
    private void pass(Duration time) {
        now += time.toNanos();
        later.remove().run();
    }

    @Test
    void aFloodOfRefusedRequestsIsOneLineAndANumberWhenItIsOver() {
        refuse("things", AWAY);
        now += Duration.ofSeconds(3).toNanos();
        IntStream.range(0, 9_999).forEach(request -> refuse("things", AWAY));

        assertEquals(
                List.of("WARN [c-1] things: " + AWAY
                        + " (java.sql.SQLException: gone) More such requests are counted."),
                log.lines());

        pass(Refusals.QUIET);

        assertEquals(
                "INFO Over: things: " + AWAY + " 10000 requests in 3 s.",
                log.lines().get(1));
        assertTrue(later.isEmpty(), "nothing is left to look after");
    }

    @Test
    void eachRouteAndEachReasonHasItsOwnLine() {
        refuse("things", AWAY);
        refuse("orders", AWAY);
        refuse("orders", "Nobody serves orders now.");
        refuse(null, "The server is starting.");

        assertEquals(4, log.lines().size());
    }

    @Test
    void whatIsRefusedAgainAfterAWhileIsToldAgain() {
        refuse("things", AWAY);
        pass(Refusals.QUIET);

        refuse("things", AWAY);

        assertEquals(List.of("WARN", "INFO", "WARN"), log.levels());
    }

    @Test
    void whatLastsIsToldEveryMinute() {
        Duration whole = Refusals.REMINDER.multipliedBy(3);
        for (Duration time = Duration.ZERO; time.compareTo(whole) < 0; time = time.plus(Refusals.QUIET)) {
            refuse("things", AWAY);
            pass(Refusals.QUIET.minusNanos(1));
            refuse("things", AWAY);
            now++;
        }
        pass(Refusals.QUIET);

        assertEquals(List.of("WARN", "WARN", "WARN", "INFO"), log.levels());
        assertTrue(log.lines().get(1).startsWith("WARN Still: things: " + AWAY), log.lines()::toString);
    }

    @Test
    void aReasonMadeOfDataFillsNeitherTheLogNorTheMemory() {
        IntStream.range(0, 10_000).forEach(id -> refuse("things", "thing " + id + " is away"));

        assertEquals(Refusals.MOST_REASONS + 1, log.lines().size());
        assertEquals(Refusals.MOST_REASONS + 1, later.size());
    }

    @Test
    void aFailureThatSaysNoMoreThanItsDetailIsNotRepeated() {
        refusals.refused(
                "things", "Nobody serves.", "c-1", ProblemException.unavailable("Nobody serves.", Duration.ZERO, null));

        assertEquals(List.of("WARN [c-1] things: Nobody serves. More such requests are counted."), log.lines());
    }
}
