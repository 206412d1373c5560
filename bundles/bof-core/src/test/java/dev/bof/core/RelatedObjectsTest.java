package dev.bof.core;

import static dev.bof.core.related.Trip.stop;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.query.Page;
import dev.bof.api.query.Query;
import dev.bof.api.write.Expected;
import dev.bof.core.related.Trip;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objects show values of others, and are written with what belongs to them. */
class RelatedObjectsTest {
    private Engine engine;
    private Database database;
    private ObjectOperations<Trip> trips;

    private void open(Server server) throws SQLException {
        database = new Database(server, "trips", "/related.sql");
        engine = Engines.on(server.dialect());
        trips = engine.operations(Trip.DESCRIPTOR, new ObjectHooks<>() {}, database.units());
    }

    @AfterEach
    void close() {
        assertEquals(0, database.connectionsInUse());
        engine.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void anObjectIsWrittenAndReadWithItsElementsInTheirOrder(Server server) throws SQLException {
        open(server);
        Trip created = trips.create(Trip.of("Baltic", 2, stop("Visby", "2.5"), stop("Riga", "1")));

        String shown = "View[id=1, name=Baltic, harbourId=2, harbourName=Visby, stops=["
                + "StopView[position=1, place=Visby, nights=2.50, fee=25.00], "
                + "StopView[position=2, place=Riga, nights=1.00, fee=10.00]]]";
        assertEquals(shown, trips.response(created).toString());
        assertEquals(shown, trips.response(trips.get("1")).toString());
    }

    @ParameterizedTest
    @EnumSource
    void anUpdateReplacesTheElementsAndShowsTheOtherObject(Server server) throws SQLException {
        open(server);
        Trip created = trips.create(Trip.of("Baltic", 2, stop("Visby", "2.5"), stop("Riga", "1")));

        Trip changed = update(Trip.of("Baltic", 3, stop("Riga", "4")));

        String shown = "View[id=1, name=Baltic, harbourId=3, harbourName=Riga, stops=["
                + "StopView[position=1, place=Riga, nights=4.00, fee=40.00]]]";
        assertEquals(shown, trips.response(changed).toString());
        assertEquals(shown, trips.response(trips.get("1")).toString());
        assertEquals(1, database.count("SELECT count(*) FROM stops"));
        String tag = trips.tag(changed);
        assertNotEquals(trips.tag(created), tag);
        assertEquals(tag, trips.tag(update(Trip.of("Baltic", 3, stop("Riga", "4.00")))), "it says the same");
        assertNotEquals(tag, trips.tag(update(Trip.of("Baltic", 3, stop("Riga", "5")))), "only elements have changed");
    }

    @ParameterizedTest
    @EnumSource
    void elementsGoWithTheirObject(Server server) throws SQLException {
        open(server);
        trips.create(Trip.of("Baltic", 2, stop("Visby", "2.5")));

        trips.delete("1", Expected.ANYTHING);

        assertEquals(0, database.count("SELECT count(*) FROM stops"));
    }

    @ParameterizedTest
    @EnumSource
    void elementsAreCheckedLikeTheirObject(Server server) throws SQLException {
        open(server);
        ProblemException refused = assertThrows(
                ProblemException.class, () -> trips.create(Trip.of("Baltic", 2, new Trip.StopValues(null, null))));

        assertEquals(
                List.of("stops[0].nights", "stops[0].place"),
                refused.errors().stream().map(error -> error.field()).sorted().toList());
    }

    @ParameterizedTest
    @EnumSource
    void aPageTakesOneStatementMoreForEachRelation(Server server) throws SQLException {
        open(server);
        for (int i = 0; i < 12; i++) {
            trips.create(Trip.of("Trip " + i, 1 + i % 3, stop("Visby", "2.5"), stop("Riga", "1")));
        }
        List<Record> shown = new ArrayList<>();

        List<String> sent = database.everythingSentFor(() -> {
            Page<Trip> page = trips.list(Query.all().pageSize(10));
            page.items().forEach(trip -> shown.add(trips.response(trip)));
        });

        assertEquals(10, shown.size());
        assertEquals(
                4,
                sent.stream().filter(each -> each.startsWith("SELECT")).count(),
                "the page, its number, harbours, stops: " + sent);
    }

    private Trip update(Trip.Values values) {
        return trips.update("1", Expected.ANYTHING, (trip, present) -> values);
    }
}
