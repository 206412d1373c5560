package dev.bof.persistence.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.persistence.Engine;
import dev.bof.persistence.Fake;
import dev.bof.persistence.FakeBundle;
import dev.bof.persistence.NotReadyException;
import dev.bof.persistence.TestConfig;
import dev.bof.persistence.pool.ConnectionPool;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Kills a process in the middle of a migration; the next one must go on by itself. */
@Timeout(120)
class KilledMigrationTest {
    @TempDir
    private Path folder;

    @Test
    void onH2WhichCommittedHalfOfIt() throws Exception {
        TestConfig database = killedOnH2("INSERT INTO a VALUES (1)");
        assertEquals("1", Engine.ask(database, "SELECT COUNT(*) FROM a"), "H2 committed what came before");
        migrate(database, carrier(folder).bundle());
        assertEquals("1", Engine.ask(database, "SELECT COUNT(*) FROM a"), "nothing was done twice");
        assertEquals("0", Engine.ask(database, "SELECT COUNT(*) FROM b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX a_id ON a (id)",
                "CREATE ALIAS wait_for FOR 'java.lang.Thread.sleep(long)'",
                "CREATE DOMAIN short AS VARCHAR(10)"
            })
    void onH2WhichCommittedAStatementButNotThatItWasDone(String statement) throws Exception {
        TestConfig database = killedOnH2(statement);
        Engine.run(database, "UPDATE \"bof_schema_progress\" SET \"statements\" = \"statements\" - 1");
        migrate(database, carrier(folder).bundle());
        assertEquals("0", Engine.ask(database, "SELECT COUNT(*) FROM b"));
    }

    /** A database on which a migration was killed after {@code statement}. */
    private TestConfig killedOnH2(String statement) throws Exception {
        TestConfig database = new TestConfig("jdbc:h2:file:" + folder.resolve("data"), "sa", "");
        Engine.run(database, "CREATE ALIAS HALT FOR \"" + Node.class.getName() + ".halt\"");
        bundle("CREATE TABLE a (id INT); " + statement + "; CALL HALT(); CREATE TABLE b (id INT);");
        Process killed = start(database);
        assertTrue(killed.waitFor(60, TimeUnit.SECONDS));
        assertEquals(Node.HALTED, killed.exitValue());
        return database;
    }

    @Test
    void onPostgresWhichStillHoldsTheLockOfTheDeadNode() throws Exception {
        TestConfig database = Engine.POSTGRESQL.freshDatabase();
        Engine.run(database, "CREATE TABLE slow (seconds INT)", "INSERT INTO slow VALUES (3600)");
        Bundle bundle = bundle("CREATE TABLE t (id INT); SELECT pg_sleep(seconds) FROM slow;");
        Process killed = start(database);
        while (Engine.ask(
                        database,
                        "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND wait_event = 'PgSleep'")
                == null) {
            assertTrue(killed.isAlive(), "the migration runs until it is killed");
        }
        killed.destroyForcibly().waitFor();
        Engine.run(database, "DELETE FROM slow");
        migrate(database, bundle);
        assertEquals("0", Engine.ask(database, "SELECT COUNT(*) FROM t"));
    }

    private Bundle bundle(String script) {
        return carrier(folder).file("db/things/V1__slow.sql", script).bundle();
    }

    private static FakeBundle carrier(Path folder) {
        return new FakeBundle("legacy", folder.resolve("bundle")).schema("things");
    }

    private Process start(TestConfig database) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + Node.KILLABLE + "=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Node.class.getName(),
                        database.url(),
                        database.user(),
                        database.password(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("node.log").toFile())
                .start();
    }

    private static void migrate(TestConfig database, Bundle bundle) throws NotReadyException {
        ConnectionPool pool = new ConnectionPool(database);
        try {
            FakeBundle self = new FakeBundle("persistence", Path.of("."));
            new SchemaMigrations(Fake.of(BundleContext.class, self), pool).ensure(bundle);
        } finally {
            pool.close();
        }
    }

    /** A node in a process of its own. */
    public static final class Node {
        static final int HALTED = 137;
        static final String KILLABLE = "killable";

        private Node() {}

        public static void main(String[] args) throws NotReadyException {
            migrate(
                    new TestConfig(args[0], args[1], args[2]),
                    carrier(Path.of(args[3])).bundle());
        }

        /** Called by the database: what was committed is on disk, then the process ends as by kill -9. */
        public static int halt(Connection connection) throws SQLException {
            if (Boolean.getBoolean(KILLABLE)) {
                connection.createStatement().execute("CHECKPOINT SYNC");
                Runtime.getRuntime().halt(HALTED);
            }
            return 0;
        }
    }
}
