package dev.bof.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.DatabaseKind;
import dev.bof.itests.support.Site;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A bundle that stops while it has requests in hand: those that outlast the drain are cut off, and nothing else is. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class DrainIT {
    private static final int POOL = 8;
    private static final int LATE = 3;
    private static Site site;
    private static SlowRoute slow;

    @Parameter
    private DatabaseKind kind;

    @BeforeParameterizedClassInvocation
    static void start(DatabaseKind kind) {
        site = Site.of(kind, "drain")
                .configureDatabase("pool.size = " + POOL)
                .configure("dev.bof.rest", "drain.seconds = 3", "hold.seconds = 20");
        site.server().start();
        slow = SlowRoute.installedIn(site.server());
    }

    @AfterParameterizedClassInvocation
    static void end() {
        site.close();
    }

    @Test
    void whatOutlastsTheDrainIsCutOffAndNothingElse() {
        long cutOffBefore = slow.variant().path("cut_off").asLong();
        Queue<Answer> unexpected = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Answer>> shorter;
        List<CompletableFuture<Answer>> late;
        try (Clients quick = Clients.repeat(2, (client, round) -> {
            expect(201, slow.store("quick-" + client + "-" + round), unexpected);
            expect(200, slow.list(), unexpected);
            return true;
        })) {
            late = slow.storeSlowly(LATE, "late", 60);
            shorter = slow.storeSlowly(2, "shorter", 2);

            slow.stop();
            slow.start();
            slow.awaitActive();
            quick.stop();
        }

        assertTrue(unexpected.isEmpty(), () -> "quick requests: " + unexpected);
        Clients.join(shorter).forEach(answer -> assertEquals(201, answer.status(), answer::toString));
        Clients.join(late).forEach(DrainIT::assertCutOffInAWrite);
        assertEquals(cutOffBefore + LATE, slow.variant().path("cut_off").asLong());
        List<String> names = slow.names();
        assertTrue(names.containsAll(List.of("shorter-0", "shorter-1", "quick-0-0", "quick-1-0")), names::toString);
        assertTrue(names.stream().noneMatch(name -> name.startsWith("late")), names::toString);
    }

    @Test
    void whatWaitsInTheDatabaseIsCutOffToo() {
        List<CompletableFuture<Answer>> waiting = Clients.atOnce(LATE, i -> slow.query(endlessQuery()));
        Await.until(
                "the queries are in hand",
                Duration.ofSeconds(30),
                () -> slow.variant().path("in_hand").asInt() == LATE);

        slow.stop();

        for (Answer answer : Clients.join(waiting)) {
            assertEquals(503, answer.status(), answer::toString);
            assertEquals(
                    "urn:bof:problem:unavailable", answer.json().path("type").asText());
            assertNotNull(answer.header("Retry-After"), answer::toString);
        }
        assertNoThreadIsLeft();
        slow.start();
        slow.awaitActive();
    }

    @Test
    void noConnectionAndNoThreadIsLeft() {
        List<CompletableFuture<Answer>> late = slow.storeSlowly(POOL, "leaked", 60);

        slow.stop();

        Clients.join(late).forEach(DrainIT::assertCutOffInAWrite);
        assertNoThreadIsLeft();
        awaitNoTransaction();

        slow.start();
        slow.awaitActive();
        List<CompletableFuture<Answer>> again = slow.storeSlowly(POOL, "again", 60);
        slow.openGate();
        Clients.join(again).forEach(answer -> assertEquals(201, answer.status(), answer::toString));
        List<String> names = slow.names();
        assertTrue(
                names.containsAll(
                        IntStream.range(0, POOL).mapToObj(i -> "again-" + i).toList()),
                names::toString);
        assertTrue(names.stream().noneMatch(name -> name.startsWith("leaked")), names::toString);
    }

    private String endlessQuery() {
        return kind == DatabaseKind.H2
                ? "select sum(x) from system_range(1, 100000000000)"
                : "select 1 from pg_sleep(600)";
    }

    private static void expect(int status, Answer answer, Queue<Answer> unexpected) {
        if (answer.status() != status) {
            unexpected.add(answer);
        }
    }

    private static void assertCutOffInAWrite(Answer answer) {
        assertEquals(503, answer.status(), answer::toString);
        assertEquals(
                "urn:bof:problem:outcome-unknown", answer.json().path("type").asText());
        assertNull(answer.header("Retry-After"), answer::toString);
    }

    private static void assertNoThreadIsLeft() {
        String dump = ThreadDump.of(site.server().process());
        assertFalse(dump.contains("dev.bof.itests.slow."), dump);
        assertFalse(dump.contains("bof-connection-end"), dump);
    }

    /** PostgreSQL ends the session of a connection that was taken away when it finds it closed, and others go on meanwhile. */
    private static void awaitNoTransaction() {
        if (site.postgres() != null) {
            Await.until("no transaction is left", Duration.ofSeconds(30), () -> openTransactions() == 0);
        }
    }

    private static long openTransactions() {
        return site.postgres()
                .number("select count(*) from pg_stat_activity where application_name = 'bof'"
                        + " and (xact_start is not null or state <> 'idle')");
    }
}
