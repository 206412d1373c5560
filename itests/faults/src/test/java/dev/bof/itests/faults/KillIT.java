package dev.bof.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.DatabaseKind;
import dev.bof.itests.support.Site;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that is killed at a bad moment starts again without a hand, and keeps what it promised. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class KillIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static Site site;

    @Parameter
    private DatabaseKind kind;

    @BeforeParameterizedClassInvocation
    static void start(DatabaseKind kind) {
        site = Site.of(kind, "kill");
        site.server().start();
    }

    @AfterParameterizedClassInvocation
    static void end() {
        site.close();
    }

    @Test
    void aMigrationThatWasKilledIsTakenUpAgain() throws SQLException {
        if (kind == DatabaseKind.H2) {
            killInAMigrationOnH2();
        } else {
            killInAMigrationOnPostgres();
        }
    }

    /** H2 commits each statement of a migration by itself: the server dies between two of them. */
    private void killInAMigrationOnH2() {
        SlowRoute slow = SlowRoute.installedIn(site.server());
        install(Map.of(
                "V1__first.sql", "CREATE TABLE killed_first (id BIGINT PRIMARY KEY);",
                "h2/V2__second.sql", """
                        CREATE TABLE killed_second (id BIGINT PRIMARY KEY);
                        CREATE ALIAS killed_wait FOR 'java.lang.Thread.sleep(long)';
                        CALL killed_wait(5000);
                        INSERT INTO killed_second VALUES (1);
                        """));
        Await.until("the second migration has begun", PATIENCE, () -> slow.query("select count(*) from killed_second")
                .text()
                .equals("0"));

        site.server().kill();
        site.server().start();

        slow.awaitActive();
        Await.until(
                "the second migration has ended",
                PATIENCE,
                () -> slow.query("select count(*) from killed_second").text().equals("1"),
                site.server()::lastLog);
    }

    /** PostgreSQL notices that the killed server is gone and gives its locks free, though its statement still waits. */
    private void killInAMigrationOnPostgres() throws SQLException {
        try (Connection outside = site.postgres().connect();
                Statement statement = outside.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(4711)");
            install(Map.of(
                    "V1__first.sql",
                    "CREATE TABLE killed_first (id BIGINT PRIMARY KEY);",
                    "postgresql/V2__second.sql",
                    """
                    CREATE TABLE killed_second (id BIGINT PRIMARY KEY);
                    SELECT pg_advisory_xact_lock(4711);
                    INSERT INTO killed_second VALUES (1);
                    """));
            Await.until("the second migration waits", PATIENCE, () -> sessionThatWaits() != 0);
            long killed = sessionThatWaits();

            site.server().kill();
            site.server().start();

            Await.until(
                    "the migration has been taken over",
                    PATIENCE,
                    () -> sessionThatWaits() != 0 && sessionThatWaits() != killed,
                    site.server()::lastLog);
        }
        Await.until(
                "the second migration has ended",
                PATIENCE,
                () -> site.postgres().number("select count(*) from bof_schema_killed where version = '2' and success")
                        == 1,
                site.server()::lastLog);
        assertEquals(1, site.postgres().number("select count(*) from killed_second"));
    }

    private static void install(Map<String, String> scripts) {
        Path jar = MigrationBundle.write(site.folder(), "killed", scripts);
        site.server().shell("bundle:install -s file:" + jar);
    }

    /** The process id of the session that waits for the test's lock, or 0. */
    private static long sessionThatWaits() {
        return site.postgres()
                .number("select coalesce(max(pid), 0) from pg_locks"
                        + " where locktype = 'advisory' and objid = 4711 and not granted");
    }

    @Test
    void killedUnderLoadTheServerKeepsItsPinAndEveryWrite() throws SQLException {
        Pin pin = Pin.NONE;
        for (int cutovers : new int[] {15, 40}) {
            try (PartnerLoad load = PartnerLoad.on(site.server(), 8)) {
                Cutovers operator = Cutovers.start(site.server().http(), pin);
                operator.awaitMore(cutovers);

                long safe = safeAtAKill();
                site.server().kill();
                load.stop();
                pin = pinInTheDatabase();
                operator.assertOldOrNew(pin, safe);
                site.server().start();

                assertServedBy(pin.variant());
                load.assertNothingLostOrDoubled(safe);
            }
        }
    }

    /**
     * The time until which every answer holds if the server is killed now. On H2 commits reach the file some hundredths
     * of a second later, on a busy machine more.
     */
    private long safeAtAKill() {
        return kind == DatabaseKind.H2
                ? System.nanoTime() - Duration.ofSeconds(1).toNanos()
                : Long.MAX_VALUE;
    }

    private static Pin pinInTheDatabase() throws SQLException {
        try (Connection connection = site.connect()) {
            return Pin.read(connection);
        }
    }

    private static void assertServedBy(String variant) {
        Answer route = site.server().http().get("/api/v1/framework/routes/partners");
        assertEquals(variant, route.json().path("pinned").asText());
        Answer list = site.server().http().get("/api/v1/partners/?page_size=1");
        assertEquals(200, list.status());
        assertEquals(variant, list.variant());
    }
}
