package dev.bof.rest.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.rest.Databases;
import dev.bof.rest.TestExchange;
import dev.bof.rest.idempotency.IdempotencyKeys.Work;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeysTest {
    private static final String BODY = "{\"name\": \"one\"}";

    private DataSource database;
    private IdempotencyKeys node;
    private IdempotencyKeys otherNode;

    private void given(Databases kind) throws SQLException {
        database = kind.fresh();
        node = new IdempotencyKeys(database, 16);
        otherNode = new IdempotencyKeys(database, 16);
    }

    private static TestExchange post(String address, String body) {
        return new TestExchange("POST", address)
                .header(IdempotencyKeys.HEADER, "k1")
                .body(body);
    }

    private static TestExchange send(IdempotencyKeys to, TestVariant variant, TestExchange exchange) throws Exception {
        return send(to, variant.tellsWrites(), variant, exchange);
    }

    private static TestExchange send(IdempotencyKeys to, boolean tellsWrites, Work work, TestExchange exchange)
            throws Exception {
        to.serve(
                exchange.request(),
                exchange.response(),
                "anonymous",
                tellsWrites ? "framework" : "legacy",
                tellsWrites,
                work);
        return exchange;
    }

    private static ProblemType refusal(IdempotencyKeys by, TestVariant variant, TestExchange exchange) {
        return assertThrows(ProblemException.class, () -> send(by, variant, exchange))
                .type();
    }

    private long things() throws SQLException {
        return Databases.count(database, "thing");
    }

    @ParameterizedTest
    @CsvSource({"H2, true", "H2, false", "POSTGRESQL, true", "POSTGRESQL, false"})
    void whatIsSentAgainIsDoneOnceAndAnsweredTheSame(Databases kind, boolean tellsWrites) throws Exception {
        given(kind);
        TestVariant variant = new TestVariant(database, tellsWrites);

        TestExchange first = send(node, variant, post("/api/v1/things", BODY));
        TestExchange again = send(otherNode, variant, post("/api/v1/things/", BODY));

        assertEquals(201, first.status());
        assertNull(first.answered("Idempotent-Replay"));
        assertEquals(201, again.status());
        assertEquals(first.text(), again.text());
        assertEquals("true", again.answered("Idempotent-Replay"));
        assertEquals("/api/v1/things/1", again.answered("Location"));
        assertEquals("\"1\"", again.answered("ETag"));
        assertEquals("application/json", again.answered("Content-Type"));
        assertNull(again.answered("X-Correlation-Id"));
        assertEquals(1, things());
    }

    @ParameterizedTest
    @CsvSource({"H2, true", "H2, false", "POSTGRESQL, true", "POSTGRESQL, false"})
    void theOtherVariantGivesTheFirstOnesAnswer(Databases kind, boolean tellsWrites) throws Exception {
        given(kind);
        send(node, new TestVariant(database, tellsWrites), post("/api/v1/things", BODY));

        TestExchange again = send(node, new TestVariant(database, !tellsWrites), post("/api/v1/things", BODY));

        assertEquals(tellsWrites ? "framework" : "legacy", again.answered("X-BOF-Variant"));
        assertEquals(1, things());
    }

    @ParameterizedTest
    @EnumSource
    void aKeyIsBoundToMethodAddressAndBody(Databases kind) throws Exception {
        given(kind);
        TestVariant variant = new TestVariant(database, true);
        send(node, variant, post("/api/v1/things?x=1", BODY));

        assertEquals(ProblemType.KEY_REUSED, refusal(node, variant, post("/api/v1/things?x=1", "{}")));
        assertEquals(ProblemType.KEY_REUSED, refusal(node, variant, post("/api/v1/things?x=2", BODY)));
        assertEquals(ProblemType.KEY_REUSED, refusal(node, variant, post("/api/v1/others?x=1", BODY)));
        assertEquals(
                ProblemType.KEY_REUSED,
                refusal(
                        node,
                        variant,
                        new TestExchange("PUT", "/api/v1/things?x=1")
                                .header(IdempotencyKeys.HEADER, "k1")
                                .body(BODY)));
        assertEquals(1, things());
    }

    @ParameterizedTest
    @CsvSource({
        "H2, true, true", "H2, false, true",
        "POSTGRESQL, true, true", "POSTGRESQL, false, true",
        "POSTGRESQL, true, false", "POSTGRESQL, false, false"
    })
    void whileTheFirstIsAtWorkTheOthersAreToldSo(Databases kind, boolean tellsWrites, boolean sameNode)
            throws Exception {
        given(kind);
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        TestVariant slow = new TestVariant(database, tellsWrites).whileWriting(() -> {
            atWork.countDown();
            goOn.await();
        });
        CompletableFuture<TestExchange> first = CompletableFuture.supplyAsync(() -> {
            try {
                return send(node, slow, post("/api/v1/things", BODY));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        atWork.await();

        for (boolean other : new boolean[] {true, false}) {
            TestVariant second = new TestVariant(database, other);
            assertEquals(
                    ProblemType.KEY_IN_PROGRESS,
                    refusal(sameNode ? node : otherNode, second, post("/api/v1/things", BODY)));
        }
        goOn.countDown();

        assertEquals(201, first.join().status());
        assertEquals(1, things());
    }

    @ParameterizedTest
    @CsvSource({"H2, true", "H2, false", "POSTGRESQL, true", "POSTGRESQL, false"})
    void refusalsAreGivenAgainToo(Databases kind, boolean tellsWrites) throws Exception {
        given(kind);
        TestVariant refuses = new TestVariant(database, tellsWrites).refusing(422);

        assertEquals(422, send(node, refuses, post("/api/v1/things", BODY)).status());
        TestExchange again = send(node, new TestVariant(database, tellsWrites), post("/api/v1/things", BODY));

        assertEquals(422, again.status());
        assertEquals("true", again.answered("Idempotent-Replay"));
        assertEquals(0, things());
    }

    @ParameterizedTest
    @CsvSource({
        "H2, true, 409",
        "H2, false, 409",
        "POSTGRESQL, true, 409",
        "POSTGRESQL, false, 409",
        "H2, true, 429",
        "H2, false, 429",
        "H2, true, 503"
    })
    void whatAClientIsToTryAgainIsDoneAnew(Databases kind, boolean tellsWrites, int status) throws Exception {
        given(kind);
        assertEquals(
                status,
                send(node, new TestVariant(database, tellsWrites).refusing(status), post("/api/v1/things", BODY))
                        .status());

        assertEquals(
                201,
                send(node, new TestVariant(database, tellsWrites), post("/api/v1/things", BODY))
                        .status());
        assertEquals(1, things());
    }

    @ParameterizedTest
    @EnumSource
    void aWriteThatIsRolledBackLeavesNoKey(Databases kind) throws Exception {
        given(kind);
        TestVariant breaks = new TestVariant(database, true).failingAtCommit(500);

        assertEquals(500, send(node, breaks, post("/api/v1/things", BODY)).status());

        assertEquals(0, Databases.count(database, "bof_idempotency_key"));
        assertEquals(
                201,
                send(otherNode, new TestVariant(database, true), post("/api/v1/things", BODY))
                        .status());
        assertEquals(1, things());
    }

    @ParameterizedTest
    @EnumSource
    void aWriteThatIsRefusedLateKeepsItsRefusal(Databases kind) throws Exception {
        given(kind);
        TestVariant refuses = new TestVariant(database, true).failingAtCommit(412);

        send(node, refuses, post("/api/v1/things", BODY));

        TestExchange again = send(node, new TestVariant(database, true), post("/api/v1/things", BODY));
        assertEquals(412, again.status());
        assertEquals(0, things());
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatWasLostOnTheWayToTheClientIsGivenAgain(Databases kind) throws Exception {
        given(kind);
        TestVariant dies = new TestVariant(database, true).afterwards(() -> {
            throw new IllegalStateException("killed");
        });
        assertThrows(IllegalStateException.class, () -> send(node, dies, post("/api/v1/things", BODY)));

        TestExchange again = send(otherNode, new TestVariant(database, true), post("/api/v1/things", BODY));

        assertEquals(201, again.status());
        assertEquals("true", again.answered("Idempotent-Replay"));
        assertEquals(1, things());
    }

    @ParameterizedTest
    @EnumSource
    void whatALegacyVariantMayHaveDoneIsNotDoneAgain(Databases kind) throws Exception {
        given(kind);
        TestVariant dies = new TestVariant(database, false).afterwards(() -> {
            throw new IllegalStateException("killed");
        });
        assertThrows(IllegalStateException.class, () -> send(node, dies, post("/api/v1/things", BODY)));

        for (boolean tellsWrites : new boolean[] {true, false}) {
            assertEquals(
                    ProblemType.OUTCOME_UNKNOWN,
                    refusal(otherNode, new TestVariant(database, tellsWrites), post("/api/v1/things", BODY)));
        }
        assertEquals(1, things());
    }

    @ParameterizedTest
    @EnumSource
    void aLegacyVariantThatFailedMayHaveDoneSomething(Databases kind) throws Exception {
        given(kind);
        TestVariant fails = new TestVariant(database, false).refusing(500);

        assertEquals(500, send(node, fails, post("/api/v1/things", BODY)).status());

        assertEquals(
                ProblemType.OUTCOME_UNKNOWN,
                refusal(node, new TestVariant(database, false), post("/api/v1/things", BODY)));
    }

    @ParameterizedTest
    @EnumSource
    void aKeyIsFreeAfterADay(Databases kind) throws Exception {
        given(kind);
        TestVariant variant = new TestVariant(database, true);
        send(node, variant, post("/api/v1/things", BODY));
        KeyExpiry expiry = new KeyExpiry(database);

        expiry.expire();
        assertEquals(1, Databases.count(database, "bof_idempotency_key"));

        Databases.execute(database, "UPDATE bof_idempotency_key SET created_at = created_at - INTERVAL '25' HOUR");
        expiry.expire();
        expiry.deactivate();
        assertEquals(0, Databases.count(database, "bof_idempotency_key"));
    }

    @ParameterizedTest
    @EnumSource
    void othersMayUseTheSameName(Databases kind) throws Exception {
        given(kind);
        for (String actor : new String[] {"anna", "bert"}) {
            TestExchange exchange = post("/api/v1/things", BODY);
            node.serve(
                    exchange.request(), exchange.response(), actor, "framework", true, new TestVariant(database, true));
            assertNull(exchange.answered("Idempotent-Replay"));
        }
        assertEquals(2, things());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tab\there", "schlüssel", "LONG"})
    void aKeyMustBePrintable(String value) throws Exception {
        given(Databases.H2);
        String key = value.equals("LONG") ? "x".repeat(256) : value;
        TestExchange exchange = new TestExchange("POST", "/api/v1/things").header(IdempotencyKeys.HEADER, key);

        assertEquals(ProblemType.MALFORMED, refusal(node, new TestVariant(database, true), exchange));
    }

    @Test
    void aRequestHasOneKey() throws Exception {
        given(Databases.H2);
        TestExchange exchange = new TestExchange("POST", "/api/v1/things").header(IdempotencyKeys.HEADER, "a", "b");

        assertEquals(ProblemType.MALFORMED, refusal(node, new TestVariant(database, true), exchange));
    }

    @Test
    void onlyWritesHaveKeys() {
        assertTrue(IdempotencyKeys.isAskedBy(post("/api/v1/things", "").request()));
        assertFalse(IdempotencyKeys.isAskedBy(new TestExchange("POST", "/api/v1/things").request()));
        assertFalse(IdempotencyKeys.isAskedBy(new TestExchange("GET", "/api/v1/things")
                .header(IdempotencyKeys.HEADER, "k1")
                .request()));
    }

    @Test
    void nothingIsDoneWhileTheDatabaseIsAway() throws Exception {
        given(Databases.H2);
        TestVariant variant = new TestVariant(database, true);
        Databases.execute(database, "SHUTDOWN");

        ProblemException refused =
                assertThrows(ProblemException.class, () -> send(node, variant, post("/api/v1/things", BODY)));

        assertEquals(ProblemType.UNAVAILABLE, refused.type());
        assertTrue(refused.retryAfter().isPresent());
    }

    @Test
    void legacyRequestsLeaveHalfOfTheConnectionsToTheVariant() throws Exception {
        given(Databases.H2);
        IdempotencyKeys small = new IdempotencyKeys(database, 2);
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        TestVariant slow = new TestVariant(database, false).whileWriting(() -> {
            atWork.countDown();
            goOn.await();
        });
        CompletableFuture<TestExchange> first = CompletableFuture.supplyAsync(() -> {
            try {
                return send(small, slow, post("/api/v1/things", BODY));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        atWork.await();

        TestExchange second = new TestExchange("POST", "/api/v1/things").header(IdempotencyKeys.HEADER, "k2");
        assertEquals(ProblemType.UNAVAILABLE, refusal(small, new TestVariant(database, false), second));
        goOn.countDown();
        first.join();
    }
}
