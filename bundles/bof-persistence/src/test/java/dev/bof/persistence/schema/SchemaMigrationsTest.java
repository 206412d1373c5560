package dev.bof.persistence.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.persistence.SchemaState;
import dev.bof.api.problem.ProblemException;
import dev.bof.persistence.Engine;
import dev.bof.persistence.Fake;
import dev.bof.persistence.FakeBundle;
import dev.bof.persistence.NotReadyException;
import dev.bof.persistence.TestConfig;
import dev.bof.persistence.pool.ConnectionPool;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

class SchemaMigrationsTest {
    private static final String TABLE = "CREATE TABLE IF NOT EXISTS t (id INT PRIMARY KEY, note VARCHAR(10));";
    private static final String COLUMN = "ALTER TABLE t ADD COLUMN IF NOT EXISTS size INT;";

    @TempDir
    private Path folder;

    private final List<Bundle> bundles = new ArrayList<>();
    private final List<ConnectionPool> pools = new ArrayList<>();
    private TestConfig database;
    private FakeBundle self;

    @AfterEach
    void close() {
        pools.forEach(ConnectionPool::close);
    }

    private SchemaMigrations node(TestConfig config) {
        self = new FakeBundle("persistence", folder.resolve("persistence"));
        ConnectionPool pool = new ConnectionPool(config);
        pools.add(pool);
        return new SchemaMigrations(Fake.of(BundleContext.class, new Installed()), pool);
    }

    private SchemaMigrations node(Engine engine) {
        database = engine.freshDatabase();
        return node(database);
    }

    private FakeBundle carrier(String name) {
        FakeBundle bundle = new FakeBundle(name, folder.resolve(name)).schema("things");
        bundles.add(bundle.bundle());
        return bundle;
    }

    @ParameterizedTest
    @EnumSource
    void scriptsForAllDatabasesAndForThisOneRunInOrderAndOnce(Engine engine) throws Exception {
        SchemaMigrations schemas = node(engine);
        Bundle bundle = carrier("legacy")
                .file("db/things/V1__table.sql", TABLE)
                .file("db/things/h2/V2__row.sql", "INSERT INTO t VALUES (1, 'h2');")
                .file("db/things/postgresql/V2__row.sql", "INSERT INTO t VALUES (1, 'postgresql');")
                .file("db/things/V3__column.sql", COLUMN)
                .bundle();
        assertFalse(schemas.isApplied(bundle));
        schemas.ensure(bundle);
        schemas.ensure(bundle);
        assertTrue(schemas.isApplied(bundle));
        assertEquals(engine.name().toLowerCase(), Engine.ask(database, "SELECT note FROM t"));
        assertEquals(
                List.of(new SchemaState("things", List.of("legacy 1.0.0"), "3", List.of(), null)), schemas.status());
        assertEquals("", schemas.sql());
    }

    @ParameterizedTest
    @EnumSource
    void aSecondSetFindsATableOfTheFirstAndStartsAtItsOwnBeginning(Engine engine) throws Exception {
        SchemaMigrations schemas = node(engine);
        schemas.ensure(carrier("legacy").file("db/things/V1__table.sql", TABLE).bundle());
        FakeBundle other = new FakeBundle("other", folder.resolve("other")).schema("others");
        bundles.add(other.bundle());
        schemas.ensure(other.file("db/others/V1__table.sql", "CREATE TABLE others (id INT);")
                .bundle());
        assertEquals(
                List.of("others 1", "things 1"),
                schemas.status().stream()
                        .map(state -> state.schema() + " " + state.current())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void variantsOfARouteShareOneSet(Engine engine) throws Exception {
        SchemaMigrations schemas = node(engine);
        Bundle old = carrier("old").file("db/things/V1__table.sql", TABLE).bundle();
        Bundle richer = carrier("richer")
                .file("db/things/V1__table.sql", TABLE)
                .file("db/things/V2__column.sql", COLUMN)
                .bundle();
        schemas.ensure(old);
        assertEquals(List.of("2 column"), schemas.status().get(0).pending());
        schemas.ensure(richer);
        schemas.ensure(old);
        assertTrue(schemas.status().get(0).upToDate());
        assertEquals(
                List.of("old 1.0.0", "richer 1.0.0"), schemas.status().get(0).bundles());
    }

    @ParameterizedTest
    @EnumSource
    void aBundleWhoseScriptsDifferFromWhatHasRunIsNotServed(Engine engine) throws Exception {
        database = engine.freshDatabase();
        SchemaMigrations schemas = node(database);
        schemas.ensure(carrier("first").file("db/things/V1__table.sql", TABLE).bundle());
        Bundle other =
                carrier("other").file("db/things/V1__table.sql", TABLE + COLUMN).bundle();
        NotReadyException refused = assertThrows(NotReadyException.class, () -> schemas.ensure(other));
        assertTrue(refused.getMessage().contains("things"), refused.getMessage());
        assertEquals(
                "other 1.0.0: V1__table.sql was changed after it had run."
                        + " Put back what it was and make the change in a new script, then update the bundle.",
                schemas.status().get(0).problem());
        assertTrue(refused.getMessage().contains("V1__table.sql was changed after it had run"), refused.getMessage());
        assertFalse(schemas.isApplied(other));
        assertThrows(NotReadyException.class, () -> node(database.manual()).ensure(other));
    }

    @ParameterizedTest
    @EnumSource
    void aMigrationThatFailedIsTriedAgainWithoutAHand(Engine engine) throws Exception {
        SchemaMigrations schemas = node(engine);
        Bundle bundle = carrier("legacy")
                .file(
                        "db/things/V1__table.sql",
                        "CREATE TABLE t (id INT, note VARCHAR(10)); INSERT INTO t SELECT id, 'moved' FROM elsewhere;")
                .bundle();
        assertThrows(NotReadyException.class, () -> schemas.ensure(bundle));
        assertThrows(NotReadyException.class, () -> schemas.ensure(bundle));
        assertNotNull(schemas.apply(null, null).get(0).problem());
        Engine.run(database, "CREATE TABLE elsewhere (id INT)", "INSERT INTO elsewhere VALUES (5)");
        schemas.ensure(bundle);
        assertEquals("5", Engine.ask(database, "SELECT id FROM t"));
    }

    @ParameterizedTest
    @EnumSource
    void aMigrationThatFailedIsPendingAndTellsWhatTheDatabaseSaid(Engine engine) throws Exception {
        SchemaMigrations schemas = node(engine);
        FakeBundle carrier = carrier("legacy")
                .file("db/things/V1__table.sql", TABLE)
                .file("db/things/V2__boss.sql", "\nALTER TABLE employees ADD COLUMN boss INT;");
        NotReadyException refused = assertThrows(NotReadyException.class, () -> schemas.ensure(carrier.bundle()));
        SchemaState state = schemas.status().get(0);
        assertEquals("1", state.current());
        assertEquals(List.of("2 boss"), state.pending());
        assertTrue(state.problem().startsWith("legacy 1.0.0: V2__boss.sql failed in line 2: "), () -> state.problem());
        assertTrue(state.problem().toLowerCase(Locale.ROOT).contains("employees"), () -> state.problem());
        assertFalse(state.problem().contains("repair"), () -> state.problem());
        assertTrue(refused.getMessage().contains("V2__boss.sql failed in line 2: "), refused.getMessage());
        assertTrue(schemas.sql().contains("ADD COLUMN boss"), schemas::sql);

        SchemaState afterRestart = node(database).status().get(0);
        assertEquals(List.of("2 boss"), afterRestart.pending());

        carrier.file("db/things/V2__boss.sql", "ALTER TABLE t ADD COLUMN boss INT;");
        Engine.run(database, schemas.sql());
        assertEquals(
                new SchemaState("things", List.of("legacy 1.0.0"), "2", List.of(), null),
                schemas.status().get(0));
        schemas.ensure(carrier.bundle());
    }

    @Test
    void aSetWithoutScriptsIsAProblem() throws Exception {
        SchemaMigrations schemas = node(Engine.H2);
        schemas.ensure(carrier("legacy").bundle());
        assertEquals(
                "legacy 1.0.0: there are no scripts at /db/things.",
                schemas.status().get(0).problem());
    }

    @ParameterizedTest
    @EnumSource
    void aTableOfSomebodyElseIsNeverTakenForOurs(Engine engine) throws Exception {
        SchemaMigrations schemas = node(engine);
        Engine.run(database, "CREATE TABLE t (other INT)");
        Bundle bundle = carrier("legacy")
                .file("db/things/V1__table.sql", "CREATE TABLE t (id INT);")
                .bundle();
        assertThrows(NotReadyException.class, () -> schemas.ensure(bundle));
        assertThrows(NotReadyException.class, () -> schemas.ensure(bundle));
        assertFalse(schemas.isApplied(bundle));
    }

    @ParameterizedTest
    @EnumSource
    void inManualModeOperatorsApply(Engine engine) throws Exception {
        SchemaMigrations schemas = node(engine.freshDatabase().manual());
        Bundle bundle = carrier("legacy").file("db/things/V1__table.sql", TABLE).bundle();
        NotReadyException waiting = assertThrows(NotReadyException.class, () -> schemas.ensure(bundle));
        assertTrue(waiting.getMessage().contains("bof:schema apply"), waiting.getMessage());
        assertEquals(List.of("1 table"), schemas.status().get(0).pending());
        assertTrue(schemas.apply(null, null).get(0).upToDate());
        schemas.ensure(bundle);
    }

    @ParameterizedTest
    @EnumSource
    void thePrintedSqlDoesWhatApplyWouldDo(Engine engine) throws Exception {
        database = engine.freshDatabase().manual();
        SchemaMigrations schemas = node(database);
        FakeBundle bundle = carrier("legacy")
                .file("db/things/V1__it's_a_table.sql", TABLE)
                .file("db/things/V2__column.sql", COLUMN);
        Engine.run(database, schemas.sql());
        assertEquals("2", schemas.status().get(0).current());
        schemas.ensure(bundle.bundle());
        bundle.file("db/things/V3__another.sql", "ALTER TABLE t ADD COLUMN another INT;");
        Engine.run(database, schemas.sql());
        assertTrue(schemas.status().get(0).upToDate());
        assertNull(schemas.status().get(0).problem());
    }

    @Test
    void anotherAccountMayApplyWhatTheServersMayNot() throws Exception {
        database = Engine.POSTGRESQL.freshDatabase();
        String role = "server_" + System.nanoTime();
        Engine.run(
                database,
                "CREATE ROLE " + role + " LOGIN PASSWORD 'x'",
                "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
                "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + role);
        SchemaMigrations schemas = node(database.as(role, "x").manual());
        Bundle bundle = carrier("legacy").file("db/things/V1__table.sql", TABLE).bundle();
        assertThrows(NotReadyException.class, () -> schemas.ensure(bundle));
        assertNotNull(schemas.apply(null, null).get(0).problem(), "the server's account may not create tables");
        assertNull(schemas.apply("postgres", "postgres").get(0).problem());
        schemas.ensure(bundle);
        assertTrue(schemas.status().get(0).upToDate());
    }

    @Test
    void anIndexCanBeBuiltWhileOthersWrite() throws Exception {
        SchemaMigrations schemas = node(Engine.POSTGRESQL);
        Bundle bundle = carrier("legacy")
                .file("db/things/V1__table.sql", TABLE)
                .file("db/things/postgresql/V2__index.sql", "CREATE INDEX CONCURRENTLY t_note ON t (note);")
                .bundle();
        schemas.ensure(bundle);
        assertEquals("2", schemas.status().get(0).current());
    }

    @Test
    void nodesThatStartTogetherDoNotCollide() throws Exception {
        SchemaMigrations one = node(Engine.POSTGRESQL);
        SchemaMigrations two = node(database);
        SchemaMigrations three = node(database);
        Bundle bundle = carrier("legacy")
                .file("db/things/V1__table.sql", "CREATE TABLE t (id SERIAL PRIMARY KEY, note VARCHAR(10));")
                .file("db/things/V2__row.sql", "INSERT INTO t (note) VALUES ('once');")
                .bundle();
        Stream.of(one, two, three)
                .map(node -> CompletableFuture.runAsync(() -> {
                    try {
                        node.ensure(bundle);
                    } catch (NotReadyException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList()
                .forEach(CompletableFuture::join);
        assertEquals("1", Engine.ask(database, "SELECT COUNT(*) FROM t"));
        assertEquals("2", one.status().get(0).current());
    }

    @Test
    void aDatabaseThatIsAwayIsToldAsSuch() throws SQLException {
        SchemaMigrations schemas = node(new TestConfig("jdbc:postgresql://localhost:1/none", "x", "y"));
        Bundle bundle = carrier("legacy").file("db/things/V1__table.sql", TABLE).bundle();
        assertThrows(NotReadyException.class, () -> schemas.ensure(bundle));
        assertNotNull(schemas.status().get(0).problem());
        assertEquals(503, assertThrows(ProblemException.class, schemas::sql).status());
        assertEquals(
                503,
                assertThrows(ProblemException.class, () -> schemas.apply(null, null))
                        .status());
    }

    @Test
    void anUnknownModeIsRefused() {
        TestConfig config = Engine.H2.freshDatabase();
        TestConfig wrong = new TestConfig(config.url(), config.user(), config.password(), 2, 2_000, "sometimes");
        assertThrows(IllegalArgumentException.class, () -> node(wrong));
    }

    /** The framework with the bundles of this test. */
    /** Whatever the names of the sets: others build on it. */
    @ParameterizedTest
    @EnumSource
    void whatTheDatabaseLayerBringsItselfComesFirst(Engine engine) throws Exception {
        SchemaMigrations automatic = node(engine);
        self.schema("zebra").file("db/zebra/V1__table.sql", TABLE);
        Bundle bundle = new FakeBundle("early", folder.resolve("early"))
                .schema("ants")
                .file("db/ants/V1__row.sql", "INSERT INTO t VALUES (1, 'there');")
                .bundle();
        automatic.ensure(bundle);
        assertEquals("there", Engine.ask(database, "SELECT note FROM t"));

        SchemaMigrations manual = node(engine.freshDatabase().manual());
        bundles.add(self.schema("zebra").file("db/zebra/V1__table.sql", TABLE).bundle());
        bundles.add(bundle);
        assertEquals(
                List.of("zebra", "ants"),
                manual.apply(null, null).stream().map(SchemaState::schema).toList());
        assertTrue(manual.status().stream().allMatch(SchemaState::upToDate));
    }

    public final class Installed {
        public Bundle getBundle() {
            return self.bundle();
        }

        public Bundle[] getBundles() {
            return bundles.toArray(Bundle[]::new);
        }
    }
}
