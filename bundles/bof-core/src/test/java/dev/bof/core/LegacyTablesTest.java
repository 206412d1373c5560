package dev.bof.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.object.ObjectOperations.ObjectChange;
import dev.bof.api.object.ObjectOperations.ObjectReference;
import dev.bof.api.problem.KeyTakenException;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Operator;
import dev.bof.api.query.Query;
import dev.bof.api.query.Sort;
import dev.bof.api.write.Bulk;
import dev.bof.api.write.BulkResult;
import dev.bof.api.write.Expected;
import dev.bof.core.legacy.Barrel;
import dev.bof.core.legacy.Crate;
import dev.bof.core.legacy.Keg;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables that are older than the framework are taken as they are: what they lack is absent, and nothing gets lost. */
class LegacyTablesTest {
    private Engine engine;
    private Database database;

    @AfterEach
    void close() {
        assertEquals(0, database.connectionsInUse());
        engine.close();
        database.close();
    }

    private <T extends BusinessObject<?>> ObjectOperations<T> open(Server server, ObjectDescriptor<T> descriptor)
            throws SQLException {
        database = new Database(server, descriptor.route(), "/legacy.sql");
        engine = Engines.on(server.dialect());
        return engine.operations(descriptor, new ObjectHooks<>() {}, database.units());
    }

    @ParameterizedTest
    @EnumSource
    void theContentTellsTheStatesOfAnObjectApart(Server server) throws SQLException {
        ObjectOperations<Crate> crates = open(server, Crate.DESCRIPTOR);
        Crate created = crates.create(Crate.of("A"));
        String id = created.getId().toString();
        String first = crates.tag(created);

        assertEquals(Set.of(), crates.baseProperties());
        assertEquals(first, crates.tag(crates.get(id)), "what was written is what is read");
        Crate heavier = update(crates, id, new Expected(Set.of(first)), crate -> crate.withWeight("2.5"));
        assertNotEquals(first, crates.tag(heavier));
        ProblemException stale =
                assertThrows(ProblemException.class, () -> update(crates, id, new Expected(Set.of(first)), c -> c));
        assertEquals(ProblemType.PRECONDITION_FAILED, stale.type());
        assertEquals(crates.tag(heavier), stale.tag().orElseThrow());
        update(crates, id, Expected.ANYTHING, crate -> crate.withWeight("1.500"));
        assertEquals(first, crates.tag(crates.get(id)), "the same content, the same tag");
    }

    @ParameterizedTest
    @EnumSource
    void twoWritersWithoutAVersionLoseNothing(Server server) throws Exception {
        ObjectOperations<Crate> crates = open(server, Crate.DESCRIPTOR);
        String id = crates.create(Crate.of("A")).getId().toString();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            AtomicReference<Future<Crate>> second = new AtomicReference<>();
            crates.update(id, Expected.ANYTHING, (crate, present) -> {
                second.set(other.submit(() -> update(crates, id, Expected.ANYTHING, c -> c.withLabel("second"))));
                return ((Crate.Update) present).withWeight("7");
            });
            second.get().get();
        } finally {
            other.shutdown();
        }

        Crate.View both = (Crate.View) crates.response(crates.get(id));
        assertEquals("7.000", both.weight().toPlainString());
        assertEquals("second", both.label().strip());
    }

    @ParameterizedTest
    @EnumSource
    void whoExpectedAnOlderStateIsToldSoByTheSecondOfTwoWriters(Server server) throws SQLException {
        ObjectOperations<Crate> crates = open(server, Crate.DESCRIPTOR);
        Crate crate = crates.create(Crate.of("A"));
        String id = crate.getId().toString();
        Expected seen = new Expected(Set.of(crates.tag(crate)));

        update(crates, id, seen, c -> c.withLabel("mine"));

        assertProblem(ProblemType.PRECONDITION_FAILED, () -> crates.delete(id, seen));
        assertProblem(ProblemType.PRECONDITION_FAILED, () -> update(crates, id, seen, c -> c.withLabel("yours")));
    }

    @ParameterizedTest
    @EnumSource
    void aDeletionRemovesTheRowAndRestoringBringsAllOfItBack(Server server) throws SQLException {
        ObjectOperations<Crate> crates = open(server, Crate.DESCRIPTOR);
        String id = crates.create(Crate.of("Ä \"quoted\"")).getId().toString();
        database.sql("UPDATE crates SET stamp = 'it''s mine', seal = "
                + (server == Server.H2 ? "X'00FF10'" : "'\\x00ff10'") + " WHERE id = " + id);
        String tag = crates.tag(crates.get(id));

        crates.delete(id, new Expected(Set.of(tag)));

        assertEquals(0, database.count("SELECT count(*) FROM crates"));
        assertProblem(ProblemType.NOT_FOUND, () -> crates.get(id));
        assertProblem(ProblemType.NOT_FOUND, () -> crates.delete(id, Expected.ANYTHING));
        assertEquals(0, crates.list(Query.all()).total());
        assertProblem(ProblemType.PRECONDITION_FAILED, () -> crates.restore(id, new Expected(Set.of("other"))));
        assertEquals(0, database.count("SELECT count(*) FROM crates"), "what is refused is not brought back");

        Crate restored = crates.restore(id, new Expected(Set.of(tag)));

        assertEquals(id, restored.getId().toString());
        assertEquals(tag, crates.tag(crates.get(id)));
        assertEquals(
                1,
                database.count("SELECT count(*) FROM crates WHERE stamp = 'it''s mine' AND twice = 3 AND seal = "
                        + (server == Server.H2 ? "X'00FF10'" : "'\\x00ff10'")));
        assertEquals(0, database.count("SELECT count(*) FROM bof_deleted_objects"));
        assertEquals(tag, crates.tag(crates.restore(id, Expected.ANYTHING)), "a second time it is there already");
        assertProblem(ProblemType.NOT_FOUND, () -> crates.restore("4711", Expected.ANYTHING));
    }

    @ParameterizedTest
    @EnumSource
    void whatTookTheKeyMeanwhileStays(Server server) throws SQLException {
        ObjectOperations<Crate> crates = open(server, Crate.DESCRIPTOR);
        String id = crates.create(Crate.of("A")).getId().toString();
        crates.delete(id, Expected.ANYTHING);
        crates.create(Crate.of("A"));

        assertProblem(ProblemType.CONFLICT, () -> crates.restore(id, Expected.ANYTHING));
        assertEquals(1, database.count("SELECT count(*) FROM bof_deleted_objects"), "the copy waits");
    }

    @ParameterizedTest
    @EnumSource
    void manyAreWrittenInOneCall(Server server) throws SQLException {
        ObjectOperations<Crate> crates = open(server, Crate.DESCRIPTOR);
        BulkResult created = crates.bulkCreate(bulk(List.of(() -> Crate.of("A"), () -> Crate.of("B"))));
        String a = created.items().get(0).id();
        String b = created.items().get(1).id();
        Expected stale = new Expected(Set.of("stale"));

        BulkResult updated = crates.bulkUpdate(bulk(List.of(
                () -> new ObjectChange<>(a, Expected.ANYTHING, (crate, now) -> ((Crate.Update) now).withLabel("new")),
                () -> new ObjectChange<>(b, stale, (crate, now) -> ((Crate.Update) now).withLabel("new")))));
        BulkResult deleted = crates.bulkDelete(bulk(List.of(
                () -> new ObjectReference(a, Expected.ANYTHING),
                () -> new ObjectReference("4711", Expected.ANYTHING))));

        assertEquals(
                ProblemType.PRECONDITION_FAILED,
                updated.items().get(1).problem().type());
        assertEquals(1, updated.failed());
        assertEquals(1, deleted.failed());
        assertEquals(List.of(b), ids(crates));
        assertEquals(
                "new",
                ((Crate.View) crates.response(crates.restore(a, Expected.ANYTHING)))
                        .label()
                        .strip());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotThereIsNotCounted(Server server) throws SQLException {
        ObjectOperations<Crate> crates = open(server, Crate.DESCRIPTOR);
        crates.create(Crate.of("A"));

        assertNull(crates.statistics(1).createdPerMonth());
        assertEquals(1, crates.statistics(1).total());
    }

    record Dated(Integer id, Instant createdAt) {}

    @ParameterizedTest
    @EnumSource
    void noSchemaNamesWhatTheTableLacks(Server server) throws SQLException {
        open(server, Crate.DESCRIPTOR);
        ObjectDescriptor<Crate> dated = ObjectDescriptor.of("crates", Crate.class)
                .schemas(Crate.Create.class, Crate.Update.class, Dated.class)
                .build();

        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> engine.operations(dated, new ObjectHooks<>() {}, database.units()));

        assertEquals(
                "created_at has no column: the unit of " + Crate.class.getName() + " does not map it",
                refused.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void columnsOfOtherNamesServeAsWell(Server server) throws SQLException {
        ObjectOperations<Keg> kegs = open(server, Keg.DESCRIPTOR);
        Instant before = Instant.now().minusSeconds(1);
        Keg keg = kegs.create(new Keg.Create("k-1", 1L, "Ale"));

        assertEquals(EnumSet.allOf(BaseProperty.class), kegs.baseProperties());
        assertEquals("1", kegs.tag(keg));
        assertTrue(kegs.get("k-1").getCreatedAt().isAfter(before));
        assertEquals(keg.getCreatedAt(), kegs.get("k-1").getCreatedAt());
        kegs.update("k-1", Expected.version(1), (k, present) -> new Keg.Update("Stout"));
        kegs.delete("k-1", Expected.version(2));
        assertEquals(1, database.count("SELECT count(*) FROM kegs WHERE gone IS NOT NULL AND row_version = 3"));
        assertEquals("Stout", ((Keg.View) kegs.response(kegs.restore("k-1", Expected.version(3)))).name());
        assertEquals(
                1L,
                kegs.statistics(1).createdPerMonth().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @ParameterizedTest
    @EnumSource
    void anIdThatTheClientChoosesCanBeTaken(Server server) throws SQLException {
        ObjectOperations<Keg> kegs = open(server, Keg.DESCRIPTOR);
        kegs.create(new Keg.Create("k-1", 1L, "Ale"));

        ProblemException taken =
                assertThrows(ProblemException.class, () -> kegs.create(new Keg.Create("k-1", 2L, "Stout")));

        assertEquals(ProblemType.CONFLICT, taken.type());
        assertEquals("id 'k-1' is already taken.", taken.getMessage());
        BulkResult many = kegs.bulkCreate(
                bulk(List.of(() -> new Keg.Create("k-1", 2L, "Stout"), () -> new Keg.Create("k-2", 2L, "Stout"))));
        assertEquals(ProblemType.CONFLICT, many.items().get(0).problem().type());
        assertEquals(List.of("k-1", "k-2"), ids(kegs));
    }

    @ParameterizedTest
    @EnumSource
    void aKeyThatOnlyADeletedRowHasIsTakenWhereTheTableSaysSo(Server server) throws SQLException {
        ObjectOperations<Barrel> barrels = open(server, Barrel.DESCRIPTOR);
        barrels.create(new Barrel.Create(1L, 7L, "Oak"));
        barrels.delete("1", Expected.ANYTHING);
        database.sql("CREATE UNIQUE INDEX barrels_name ON barrels (company_id, name)");

        KeyTakenException taken =
                assertThrows(KeyTakenException.class, () -> barrels.create(new Barrel.Create(3L, 7L, "Oak")));
        BulkResult many = barrels.bulkCreate(
                bulk(List.of(() -> new Barrel.Create(4L, 7L, "Ash"), () -> new Barrel.Create(5L, 7L, "Oak"))));

        assertEquals(List.of("name"), taken.fields());
        assertEquals("name 'Oak' is already taken by a deleted object in this company.", taken.getMessage());
        assertEquals(taken.getMessage(), many.items().get(1).problem().getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void aRelationIsAnIdThatTheDatabaseKeepsTrue(Server server) throws SQLException {
        ObjectOperations<Keg> kegs = open(server, Keg.DESCRIPTOR);
        database.sql("INSERT INTO crates (tenant, code) VALUES (1, 'A')");

        assertProblem(ProblemType.CONFLICT, () -> kegs.create(new Keg.Create("k-1", 1L, "Ale", 4711)));
        kegs.create(new Keg.Create("k-1", 1L, "Ale", 1));

        assertEquals(1, kegs.list(Query.all().where("crate_id", Operator.EQ, 1)).total());
    }

    @ParameterizedTest
    @EnumSource
    void whatOthersReferToCannotBeRemoved(Server server) throws SQLException {
        ObjectOperations<Crate> crates = open(server, Crate.DESCRIPTOR);
        String id = crates.create(Crate.of("A")).getId().toString();
        database.sql(
                "INSERT INTO kegs (id, tenant, name, row_version, crate_id) VALUES ('k-1', 1, 'Ale', 1, " + id + ")");

        assertProblem(ProblemType.CONFLICT, () -> crates.delete(id, Expected.ANYTHING));

        assertEquals(List.of(id), ids(crates));
        assertEquals(0, database.count("SELECT count(*) FROM bof_deleted_objects"));
    }

    @ParameterizedTest
    @EnumSource
    void rowsWithoutATimeComeLastAndInEveryWalk(Server server) throws SQLException {
        ObjectOperations<Keg> kegs = open(server, Keg.DESCRIPTOR);
        kegs.create(new Keg.Create("k-1", 1L, "Ale"));
        database.sql(
                "INSERT INTO kegs (id, tenant, name, row_version) VALUES ('k-0', 1, 'Old', 1), ('k-2', 1, 'Old', 1)");
        Query byTime = Query.all().sortBy(Sort.ascending("created_at")).pageSize(1);

        var first = kegs.list(byTime.after(""));
        var second = kegs.list(byTime.after(first.nextCursor()));
        var third = kegs.list(byTime.after(second.nextCursor()));

        assertEquals("k-1", first.items().get(0).getId());
        assertEquals("k-0", second.items().get(0).getId());
        assertEquals("k-2", third.items().get(0).getId());
        assertNull(third.nextCursor());
    }

    @ParameterizedTest
    @EnumSource
    void aFlagMarksWhatIsDeleted(Server server) throws SQLException {
        ObjectOperations<Barrel> barrels = open(server, Barrel.DESCRIPTOR);
        barrels.create(new Barrel.Create(7L, 1L, "Oak"));
        database.sql("UPDATE barrels SET removed = NULL");

        assertEquals(List.of("7"), ids(barrels));
        barrels.delete("7", Expected.ANYTHING);
        assertEquals(1, database.count("SELECT count(*) FROM barrels WHERE removed"));
        assertProblem(ProblemType.NOT_FOUND, () -> barrels.get("7"));
        barrels.create(new Barrel.Create(8L, 1L, "Ash"));
        assertEquals(List.of("8"), ids(barrels));
        assertNotNull(barrels.restore("7", Expected.ANYTHING).getCreatedAt());
        assertEquals(List.of("7", "8"), ids(barrels));
        assertEquals(0, database.count("SELECT count(*) FROM barrels WHERE removed"));
    }

    @ParameterizedTest
    @EnumSource
    void aTextMarksWhatIsDeleted(Server server) throws SQLException {
        ObjectOperations<Barrel> barrels = open(server, Barrel.MARKED_BY_TEXT);
        barrels.create(new Barrel.Create(7L, 1L, "Oak"));
        barrels.create(new Barrel.Create(8L, 1L, "Ash"));
        database.sql("UPDATE barrels SET status = NULL WHERE id = 8");

        barrels.delete("7", Expected.ANYTHING);
        assertEquals(1, database.count("SELECT count(*) FROM barrels WHERE status = 'D'"));
        assertProblem(ProblemType.NOT_FOUND, () -> barrels.get("7"));
        assertEquals(List.of("8"), ids(barrels));
        barrels.restore("7", Expected.ANYTHING);
        assertEquals(List.of("7", "8"), ids(barrels));
        assertEquals(1, database.count("SELECT count(*) FROM barrels WHERE status = 'A'"));
    }

    @ParameterizedTest
    @EnumSource
    void timesOfOtherTypesAreComparedAndCounted(Server server) throws SQLException {
        ObjectOperations<Barrel> barrels = open(server, Barrel.DESCRIPTOR);
        barrels.create(new Barrel.Create(7L, 1L, "Oak"));
        Query all = Query.all();

        assertEquals(
                1,
                barrels.list(all.where("created_at", Operator.GTE, Instant.EPOCH))
                        .total());
        assertEquals(
                0,
                barrels.list(all.where("created_at", Operator.LT, Instant.EPOCH))
                        .total());
        assertEquals(
                1L,
                barrels.statistics(1).createdPerMonth().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @ParameterizedTest
    @EnumSource
    void whoWritesSeesWhatWasGivenWhereTheServiceAnsweredSo(Server server) throws SQLException {
        ObjectOperations<Crate> crates = open(server, Crate.AS_WRITTEN);
        Crate.Place nowhere = new Crate.Place(null, null);
        Crate made = crates.create(new Crate.Create(1L, "A", "frail ", null, null, nowhere));
        String id = made.getId().toString();

        assertEquals("frail ", ((Crate.View) crates.response(made)).label());
        assertEquals(nowhere, ((Crate.View) crates.response(made)).address());
        Crate.View read = (Crate.View) crates.response(crates.get(id));
        assertNotEquals("frail ", read.label());
        assertNull(read.address());

        Crate changed = update(crates, id, Expected.ANYTHING, c -> c.withLabel("sound "));
        assertEquals("sound ", ((Crate.View) crates.response(changed)).label());
        assertNotEquals("frail ", ((Crate.View) crates.response(crates.get(id))).label());
    }

    @ParameterizedTest
    @EnumSource
    void partsOfAnEmbeddedObjectAreChangedAndFound(Server server) throws SQLException {
        ObjectOperations<Crate> crates = open(server, Crate.DESCRIPTOR);
        String id = crates.create(Crate.of("A")).getId().toString();
        String tag = crates.tag(crates.get(id));

        update(crates, id, Expected.ANYTHING, c -> c.withAddress(new Crate.Place("Bonn", null)));

        assertNotEquals(tag, crates.tag(crates.get(id)));
        assertEquals(new Crate.Place("Bonn", null), ((Crate.View) crates.response(crates.get(id))).address());
        assertEquals(
                1,
                crates.list(Query.all().where("address.city", Operator.EQ, "Bonn"))
                        .total());
        assertEquals(
                1,
                crates.list(Query.all().where("address.zip", Operator.ISNULL, true))
                        .total());
        ProblemException invalid = assertThrows(
                ProblemException.class,
                () -> update(crates, id, Expected.ANYTHING, c -> c.withAddress(new Crate.Place("X", null))));
        assertEquals("address.city", invalid.errors().get(0).field());

        update(crates, id, Expected.ANYTHING, c -> c.withAddress(new Crate.Place(null, null)));
        assertNull(((Crate.View) crates.response(crates.get(id))).address());
        assertFalse(crates.list(Query.all().sortBy(Sort.descending("address.city")))
                .items()
                .isEmpty());
    }

    private static Crate update(
            ObjectOperations<Crate> crates, String id, Expected expected, UnaryOperator<Crate.Update> change) {
        return crates.update(id, expected, (crate, present) -> change.apply((Crate.Update) present));
    }

    private static <I> Bulk<I> bulk(List<Supplier<I>> items) {
        return new Bulk<>(Bulk.Mode.PARTIAL, false, items);
    }

    private static List<String> ids(ObjectOperations<?> objects) {
        return objects.list(Query.all()).items().stream()
                .map(object -> object.getId().toString())
                .toList();
    }

    private static void assertProblem(ProblemType type, Executable call) {
        assertEquals(type, assertThrows(ProblemException.class, call).type());
    }
}
