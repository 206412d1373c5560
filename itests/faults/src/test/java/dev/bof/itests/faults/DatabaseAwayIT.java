package dev.bof.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.BreakableProxy;
import dev.bof.itests.support.Database;
import dev.bof.itests.support.Folders;
import dev.bof.itests.support.Postgres;
import dev.bof.itests.support.Server;
import dev.bof.itests.support.Site;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away in several ways while clients are at work: they are told so soon, and nothing is lost. */
class DatabaseAwayIT {
    private static final int CLIENTS = 12;
    private static final int POOL = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static Postgres postgres;
    private static BreakableProxy proxy;
    private static Site site;
    private static Server server;

    @BeforeAll
    static void start() {
        postgres = new Postgres(Folders.fresh("away-postgresql"));
        proxy = new BreakableProxy(postgres.port());
        Database behindTheProxy = postgres.databaseAt(proxy.port());
        site = Site.on(
                        new Database(
                                behindTheProxy.url() + "?prepareThreshold=0",
                                behindTheProxy.user(),
                                behindTheProxy.password()),
                        "away")
                .configureDatabase("pool.size = " + POOL);
        server = site.server();
        server.start();
    }

    @AfterAll
    static void end() {
        site.close();
        proxy.close();
        postgres.close();
    }

    /** What happens to the database while clients are at work. */
    @FunctionalInterface
    private interface Fault {
        void befalls(PartnerLoad load) throws SQLException;
    }

    @Test
    void theDatabaseIsStartedAgain() throws SQLException {
        List<Reply> replies = underLoad(load -> {
            postgres.stop();
            load.awaitUnavailable(4 * CLIENTS);
            assertRoutesAreTold();
            postgres.start();
        });

        replies.forEach(DatabaseAwayIT::assertInTime);
    }

    @Test
    void theConnectionsBreakOnce() throws SQLException {
        List<Reply> replies = underLoad(load -> proxy.breakConnections());

        replies.forEach(DatabaseAwayIT::assertInTime);
    }

    @Test
    void theConnectionsAreCutForAWhile() throws SQLException {
        List<Reply> replies = underLoad(load -> {
            proxy.cut();
            load.awaitUnavailable(4 * CLIENTS);
            assertRoutesAreTold();
            proxy.mend();
        });

        replies.forEach(DatabaseAwayIT::assertInTime);
    }

    /** Requests that have a connection wait with it for the locked table; all others are told that there is none. */
    @Test
    void slowQueriesHoldAllConnections() throws SQLException {
        List<Reply> replies = underLoad(load -> {
            try (Connection outside = postgres.connect();
                    Statement statement = outside.createStatement()) {
                outside.setAutoCommit(false);
                statement.execute("LOCK TABLE partners IN ACCESS EXCLUSIVE MODE");
                load.awaitUnavailable(1000);
                assertRoutesAreTold();
            }
        });

        List<Reply> slow = replies.stream().filter(reply -> !reply.inTime()).toList();
        assertTrue(slow.size() <= POOL, slow::toString);
        slow.forEach(reply -> assertTrue(reply.done(), reply::toString));
    }

    /** Lets clients work before, during and after a fault. */
    private static List<Reply> underLoad(Fault fault) throws SQLException {
        try (PartnerLoad load = PartnerLoad.on(server, CLIENTS)) {
            fault.befalls(load);
            load.awaitDone(5L * CLIENTS);
            load.stop();
            assertEquals(0, load.broken(), "broken connections");
            List<Reply> replies = load.replies();
            replies.forEach(
                    reply -> assertTrue(reply.done() || reply.unavailable() || reply.unknown(), reply::toString));
            load.assertNothingLostOrDoubled();
            return replies;
        }
    }

    private static void assertRoutesAreTold() {
        Reply routes = Reply.to(() -> server.http().get("/api/v1/framework/routes"));
        assertEquals(200, routes.answer().status());
        assertInTime(routes);
    }

    private static void assertInTime(Reply reply) {
        assertTrue(reply.inTime(), reply::toString);
    }

    @Test
    void aCommitThatNeverArrivedIsToldAsUnknown() {
        for (String variant : List.of("legacy", "framework")) {
            Reply reply = createWhileTheCommitBreaks(variant, BreakableProxy.AtCommit.BEFORE);

            assertTrue(reply.unknown(), reply::toString);
            assertEquals(0, stored(variant + "-BEFORE"));
        }
    }

    @Test
    void aCommitWithoutAnAnswerIsToldAsUnknownAndNotAsFailed() {
        for (String variant : List.of("legacy", "framework")) {
            Reply reply = createWhileTheCommitBreaks(variant, BreakableProxy.AtCommit.AFTER);

            assertTrue(reply.unknown(), reply::toString);
            assertEquals(1, stored(variant + "-AFTER"));
        }
    }

    private static Reply createWhileTheCommitBreaks(String variant, BreakableProxy.AtCommit where) {
        proxy.breakNextCommit(where);
        Reply reply = Reply.to(() -> server.http()
                .post(
                        "/api/v1/partners-" + variant + "/",
                        "{\"company_id\": 1, \"code\": \"%s-%s\", \"name\": \"Unknown\"}".formatted(variant, where)));
        assertTrue(proxy.hasBrokenCommit(), "no commit went by");
        return reply;
    }

    private static long stored(String code) {
        return postgres.number("select count(*) from partners where company_id = 1 and code = '" + code + "'");
    }

    @Test
    void aCutoverWhoseCommitHadNoAnswerIsToldAsUnknown() {
        proxy.breakNextCommit(BreakableProxy.AtCommit.AFTER);
        Reply reply = Reply.to(() -> cutover("\"framework\""));

        assertTrue(reply.unknown(), reply::toString);
        Await.until("the cutover is seen", PATIENCE, () -> "framework"
                .equals(server.http().get("/api/v1/partners/?page_size=1").variant()));
        assertEquals(200, cutover("null").status());
    }

    private static Answer cutover(String active) {
        return server.http().put("/api/v1/framework/routes/partners", "{\"active\": " + active + "}");
    }

    @Test
    void aServerThatStartsWithoutItsDatabaseIsReadyWhenItComes() {
        server.stop();
        proxy.cut();
        server.launch();
        List<Integer> statuses = new ArrayList<>();

        Await.until("the port has answered for a while", PATIENCE, () -> {
            statusOfTheList().ifPresent(statuses::add);
            return statuses.size() >= 50;
        });
        proxy.mend();
        Await.until("the server is ready", PATIENCE, () -> {
            statusOfTheList().ifPresent(statuses::add);
            return server.isReady();
        });
        statusOfTheList().ifPresent(statuses::add);

        assertEquals(Set.of(503, 200), Set.copyOf(statuses));
    }

    /** Empty while the port is closed. */
    private static Optional<Integer> statusOfTheList() {
        try {
            return Optional.of(server.http()
                    .trySend("GET", "/api/v1/partners/?page_size=1", null, Map.of())
                    .status());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
