package dev.bof.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.object.Statistics;
import dev.bof.api.write.Expected;
import dev.bof.core.Ship.Rig;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a company has. */
@ParameterizedClass
@EnumSource
class StatisticsTest {
    @Parameter
    private Server server;

    private final Engine engine = Engines.with();
    private Database database;
    private ObjectOperations<Ship> ships;

    @BeforeEach
    void start() throws SQLException {
        database = new Database(server);
        ships = engine.operations(Ship.describe().build(), new ObjectHooks<>() {}, database.units());
    }

    @AfterEach
    void end() {
        assertEquals(0, database.connectionsInUse());
        engine.close();
        database.close();
    }

    @Test
    void theUndeletedObjectsOfOneCompanyAreCounted() {
        ship(1, "Anna", Rig.SLOOP, true);
        ship(1, "Berta", Rig.SLOOP, false);
        ship(1, "Clara", Rig.BARQUE, false);
        ship(1, "Dora", null, false);
        ship(2, "Anna", Rig.SLOOP, true);
        ships.delete(ship(1, "Emma", Rig.BARQUE, true), Expected.ANYTHING);

        Statistics statistics = ships.statistics(1);

        assertEquals(4, statistics.total());
        assertEquals(1, statistics.active());
        assertEquals(3, statistics.inactive());
        assertEquals(Map.of("by_rig", Map.of("sloop", 2L, "barque", 1L)), statistics.groups());
        assertEquals(
                List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 4L),
                List.copyOf(statistics.createdPerMonth().values()));
    }

    @Test
    void aCompanyWithoutObjectsHasZeros() {
        Statistics statistics = ships.statistics(99);

        assertEquals(0, statistics.total());
        assertEquals(0, statistics.active());
        assertEquals(0, statistics.inactive());
        assertEquals(Map.of("by_rig", Map.of()), statistics.groups());
        assertEquals(12, statistics.createdPerMonth().size());
    }

    @Test
    void monthsBeginAndEndInUtc() throws SQLException {
        createdAt("2024-08-31T23:59:59.999999Z", "Anna");
        createdAt("2024-09-01T00:00:00Z", "Berta");
        createdAt("2025-07-31T23:59:59.999999Z", "Clara");
        createdAt("2025-08-01T00:00:00Z", "Dora");
        createdAt("2025-09-01T00:00:00Z", "Emma");
        Clock clock = Clock.fixed(Instant.parse("2025-08-31T23:59:59Z"), ZoneOffset.ofHours(14));

        Map<YearMonth, Long> created = new CompanyStatistics<>(
                        new ObjectModel<>(Ship.describe().build(), database.units()), clock)
                .of(database.units().createEntityManager(), 1)
                .createdPerMonth();

        assertEquals(YearMonth.of(2024, 9), created.keySet().iterator().next());
        assertEquals(1, created.get(YearMonth.of(2024, 9)));
        assertEquals(1, created.get(YearMonth.of(2025, 7)));
        assertEquals(1, created.get(YearMonth.of(2025, 8)));
        assertEquals(3, sum(created.values()));
    }

    @Test
    void eachThingToCountByIsOneStatement() throws SQLException {
        ship(1, "Anna", Rig.SLOOP, true);
        ship(1, "Berta", Rig.BARQUE, true);

        assertEquals(3, database.statementsOf(() -> ships.statistics(1)).size());
    }

    @Test
    void whatCannotBeInactiveOrGroupedIsOnlyCounted() {
        ObjectOperations<Vehicle> vehicles =
                engine.operations(Vehicle.DESCRIPTOR, new ObjectHooks<>() {}, database.units());
        vehicles.create(Vehicle.car(1, "B 1"));

        Statistics statistics = vehicles.statistics(1);

        assertEquals(1, statistics.total());
        assertNull(statistics.active());
        assertNull(statistics.inactive());
        assertEquals(Map.of(), statistics.groups());
    }

    @Test
    void onlyWhatBelongsToCompaniesHasStatistics() {
        ObjectOperations<Note> notes = engine.operations(Note.DESCRIPTOR, new ObjectHooks<>() {}, database.units());

        assertThrows(UnsupportedOperationException.class, () -> notes.statistics(1));
    }

    @Test
    void aGroupByAnUnknownFieldIsRefusedAtOnce() {
        ObjectDescriptor<Ship> wrong = Ship.describe().group("by_flag", "flag").build();

        assertThrows(
                IllegalArgumentException.class,
                () -> engine.operations(wrong, new ObjectHooks<>() {}, database.units()));
    }

    private String ship(long company, String name, Rig rig, boolean afloat) {
        return ships.create(new Ship.Create(company, name, rig, afloat, null))
                .getId()
                .toString();
    }

    private void createdAt(String time, String name) throws SQLException {
        String id = ship(1, name, Rig.SLOOP, true);
        database.sql("UPDATE ships SET created_at = TIMESTAMP WITH TIME ZONE '" + time + "' WHERE id = " + id);
    }

    private static long sum(Collection<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }
}
