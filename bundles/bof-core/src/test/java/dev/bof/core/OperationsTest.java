package dev.bof.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Operator;
import dev.bof.api.query.Page;
import dev.bof.api.query.Query;
import dev.bof.api.query.Sort;
import dev.bof.api.write.Expected;
import dev.bof.core.Vehicle.Kind;
import dev.bof.core.Vehicle.Update;
import dev.bof.core.Vehicle.View;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {
    private Database database;
    private Engine engine;
    private ObjectOperations<Vehicle> vehicles;

    @BeforeEach
    void start() throws SQLException {
        database = new Database();
        engine = Engines.with();
        vehicles = operations(Vehicle.DESCRIPTOR, new ObjectHooks<>() {});
    }

    @AfterEach
    void everyConnectionIsGivenBack() {
        assertEquals(0, database.connectionsInUse());
        engine.close();
        database.close();
    }

    @Test
    void aCreatedObjectIsReadBackAsItWasAnswered() {
        Instant inspected = Instant.parse("2025-08-01T10:00:00.123456789Z");
        Vehicle created = vehicles.create(new Vehicle.Create(
                7L, "B 1", Kind.PEDAL_BIKE, true, 1, new BigDecimal("1999.5"), LocalDate.of(2024, 2, 29), inspected));

        View answered = view(created);
        View read = view(vehicles.get(created.getId().toString()));

        assertEquals(answered, read);
        assertEquals(new BigDecimal("1999.50"), read.price());
        assertEquals(Instant.parse("2025-08-01T10:00:00.123456Z"), read.inspectedAt());
        assertEquals(read.createdAt(), read.updatedAt());
        assertEquals(7, read.companyId());
    }

    @Test
    void onlyWhatChangesIsWritten() throws SQLException {
        String id = car("B 1");
        View before = view(vehicles.get(id));

        View after = view(update(id, car -> car.withSeats(2)));

        assertEquals(2, after.seats());
        assertEquals(before.createdAt(), after.createdAt());
        assertTrue(after.updatedAt().isAfter(before.updatedAt()));
        assertEquals(1, vehicles.get(id).getVersion() - 1);
    }

    @Test
    void aWriteThatChangesNothingWritesNothing() throws SQLException {
        String id = car("B 1");
        update(id, car -> car.withPrice("10.00"));
        View before = view(vehicles.get(id));

        List<String> statements = database.statementsOf(() -> update(id, car -> car.withPrice("10.0")));

        assertEquals(before, view(vehicles.get(id)));
        assertEquals(1, statements.size(), statements::toString);
    }

    @Test
    void aDeletedObjectIsGoneForClientsAndItsKeyIsFree() {
        String id = car("B 1");

        vehicles.delete(id, Expected.ANYTHING);

        assertNotFound(id, () -> vehicles.get(id));
        assertNotFound(id, () -> vehicles.delete(id, Expected.ANYTHING));
        assertNotFound(id, () -> update(id, car -> car.withSeats(2)));
        assertEquals(0, list(1, 10, Map.of()).total());
        assertNotEquals(id, car("B 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9999999999999999999", "abc", "", "1.0", "1e3"})
    void anIdThatCannotBeIsNotFound(String id) {
        assertNotFound(id, () -> vehicles.get(id));
    }

    @Test
    void anIdIsWrittenInOneWay() {
        String id = car("B 1");

        assertNotFound("0" + id, () -> vehicles.get("0" + id));
        assertNotFound("+" + id, () -> vehicles.get("+" + id));
    }

    @Test
    void violatedConstraintsAreToldTogether() {
        Vehicle.Create wrong = new Vehicle.Create(0L, "", null, false, -1, null, null, null);

        ProblemException problem = assertThrows(ProblemException.class, () -> vehicles.create(wrong));

        assertEquals(ProblemType.VALIDATION, problem.type());
        assertEquals(
                List.of("company_id range", "kind required", "plate length", "seats range"),
                problem.errors().stream()
                        .map(error -> error.field() + " " + error.code())
                        .toList());
        assertEquals("kind must not be null.", problem.errors().get(1).message());
        assertEquals(0, list(1, 10, Map.of()).total());
    }

    @Test
    void aDomainsOwnRulesStopAWrite() {
        ObjectOperations<Vehicle> strict = operations(Vehicle.DESCRIPTOR, new ObjectHooks<>() {
            @Override
            public void validate(Vehicle vehicle, Consumer<FieldError> errors) {
                if (vehicle.getPlate().startsWith("X")) {
                    errors.accept(new FieldError("plate", "reserved", "Plates with X are reserved."));
                }
            }
        });
        String id = car("B 1");

        assertProblem(
                ProblemType.VALIDATION, "Plates with X are reserved.", () -> strict.create(Vehicle.car(1, "X 1")));
        assertProblem(
                ProblemType.VALIDATION,
                "Plates with X are reserved.",
                () -> strict.update(id, Expected.ANYTHING, (vehicle, car) -> ((Update) car).withPlate("X 1")));
        assertEquals("B 1", vehicles.get(id).getPlate());
    }

    @Test
    void aFailureInsideAWriteRollsItBack() {
        String id = car("B 1");

        assertThrows(
                UnsupportedOperationException.class,
                () -> update(id, car -> {
                    throw new UnsupportedOperationException();
                }));

        assertEquals(5, view(vehicles.get(id)).seats());
    }

    @Test
    void aTakenKeyIsAConflictThatNamesTheField() {
        car("B 1");
        String id = car("B 2");
        String detail = "plate 'B 1' is already taken in this company.";

        assertProblem(ProblemType.CONFLICT, detail, () -> car("B 1"));
        assertProblem(ProblemType.CONFLICT, detail, () -> update(id, car -> car.withPlate("B 1")));
        vehicles.create(Vehicle.car(2, "B 1"));
        assertEquals("B 2", vehicles.get(id).getPlate());
    }

    @Test
    void aUniqueKeyCostsNoStatementOfItsOwn() throws SQLException {
        String id = car("B 1");

        assertEquals(1, database.statementsOf(() -> car("B 2")).size());
        assertEquals(
                2,
                database.statementsOf(() -> update(id, car -> car.withPlate("B 3")))
                        .size());
    }

    @Test
    void aReadIsOneStatementAndAListAtMostTwo() throws SQLException {
        String id = car("B 1");
        car("B 2");
        car("B 3");

        assertEquals(1, database.statementsOf(() -> vehicles.get(id)).size());
        assertEquals(1, database.statementsOf(() -> list(1, 10, Map.of())).size());
        assertEquals(2, database.statementsOf(() -> list(1, 2, Map.of())).size());
        assertEquals(1, database.statementsOf(() -> list(2, 2, Map.of())).size());
        assertEquals(2, database.statementsOf(() -> list(9, 2, Map.of())).size());
    }

    @Test
    void pagesAreSortedByIdAndEndQuietly() {
        List<String> ids = List.of(car("B 1"), car("B 2"), car("B 3"));

        assertEquals(ids.subList(0, 2), ids(list(1, 2, Map.of())));
        assertEquals(ids.subList(2, 3), ids(list(2, 2, Map.of())));
        assertEquals(new Page<>(List.of(), 2, 3, 3L, null), list(3, 2, Map.of()));
        assertEquals(new Page<>(List.of(), 1000, Integer.MAX_VALUE, 3L, null), list(Integer.MAX_VALUE, 1000, Map.of()));
        assertEquals(2, list(1, 2, Map.of()).pages());
    }

    @ParameterizedTest
    @CsvSource({
        "company_id, 7",
        "plate, B 1",
        "kind, pedal_bike",
        "electric, true",
        "seats, 1",
        "price, 1999.5",
        "bought_on, 2024-02-29",
        "inspected_at, 2025-08-01T10:00:00.123456Z"
    })
    void everyTypeCanBeFilteredBy(String field, String value) {
        car("B 2");
        Vehicle wanted = vehicles.create(new Vehicle.Create(
                7L,
                "B 1",
                Kind.PEDAL_BIKE,
                true,
                1,
                new BigDecimal("1999.5"),
                LocalDate.of(2024, 2, 29),
                Instant.parse("2025-08-01T10:00:00.123456Z")));

        assertEquals(List.of(wanted.getId().toString()), ids(list(1, 10, Map.of(field, value))));
    }

    @ParameterizedTest
    @CsvSource({
        "company_id, x, is not a valid whole number.",
        "seats, 1.5, is not a valid whole number.",
        "price, x, is not a valid number.",
        "electric, yes, must be true or false.",
        "kind, CAR, 'must be one of car, pedal_bike.'",
        "bought_on, 2025-02-29, is not a valid date such as 2025-08-01.",
        "inspected_at, today, is not a valid time such as 2025-08-01T10:00:00Z."
    })
    void aFilterOfTheWrongTypeIsMalformed(String field, String value, String complaint) {
        assertProblem(
                ProblemType.MALFORMED,
                "Query parameter '" + field + "' " + complaint,
                () -> list(1, 10, Map.of(field, value)));
    }

    @Test
    void aFilterThatNobodyDescribedIsRefused() {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> list(1, 10, Map.of("deleted_at", "2025-08-01T10:00:00Z")));

        assertEquals(ProblemType.UNKNOWN_FIELD, problem.type());
    }

    @Test
    void anObjectWithAUuidGetsItHere() {
        ObjectOperations<Note> notes = operations(Note.DESCRIPTOR, new ObjectHooks<>() {});
        Note note = notes.create(new Note.Text("Milk"));
        String id = note.getId().toString();

        assertEquals(new Note.View(note.getId(), "Milk"), notes.response(notes.get(id)));
        notes.update(id, Expected.ANYTHING, (object, text) -> new Note.Text("Oat milk"));
        assertEquals(
                List.of(new Note.View(note.getId(), "Oat milk")),
                notes.list(Query.all().where("id", Operator.EQ, id))
                        .map(notes::response)
                        .items());
        String other = UUID.randomUUID().toString();
        assertProblem(ProblemType.NOT_FOUND, "notes '" + other + "' does not exist.", () -> notes.get(other));
        assertProblem(ProblemType.NOT_FOUND, "notes '1-1-1-1-1' does not exist.", () -> notes.get("1-1-1-1-1"));
    }

    @Test
    void whatClientsDoNotSeeCanBeAskedAndIsNotTold() {
        ObjectOperations<Note> notes = operations(
                ObjectDescriptor.of("notes", Note.class)
                        .schemas(Note.Text.class, Note.Text.class, Note.View.class)
                        .filterable("id")
                        .sortable("id")
                        .unseen("text")
                        .build(),
                new ObjectHooks<>() {});
        notes.create(new Note.Text("Milk"));
        notes.create(new Note.Text("Tea"));

        Query tea = Query.all().where("text", Operator.EQ, "Tea").sortBy(Sort.descending("text"));
        assertEquals(1, notes.list(tea).total());
        assertProblem(
                ProblemType.UNKNOWN_FIELD,
                "There is no filter 'colour'; there are id.",
                () -> notes.list(Query.all().where("colour", Operator.EQ, "red")));
    }

    @Test
    void anIdMayBeTheClientsChoice() {
        ObjectOperations<Place> places = operations(Place.DESCRIPTOR, new ObjectHooks<>() {});
        places.create(new Place.Create("no/where", "Nowhere"));

        assertEquals(new Place.Create("no/where", "Nowhere"), places.response(places.get("no/where")));
        assertProblem(
                ProblemType.CONFLICT,
                "id 'no/where' is already taken.",
                () -> places.create(new Place.Create("no/where", "Again")));
        assertProblem(ProblemType.NOT_FOUND, "places '\0' does not exist.", () -> places.get("\0"));
    }

    private <T extends BusinessObject<?>> ObjectOperations<T> operations(
            ObjectDescriptor<T> descriptor, ObjectHooks<T> hooks) {
        return engine.operations(descriptor, hooks, database.units());
    }

    private String car(String plate) {
        return vehicles.create(Vehicle.car(1, plate)).getId().toString();
    }

    private Vehicle update(String id, UnaryOperator<Update> change) {
        return vehicles.update(id, Expected.ANYTHING, (vehicle, present) -> change.apply((Update) present));
    }

    private View view(Vehicle vehicle) {
        return (View) vehicles.response(vehicle);
    }

    private Page<Vehicle> list(int page, int pageSize, Map<String, String> filters) {
        Query query = Query.all().page(page).pageSize(pageSize);
        for (var filter : filters.entrySet()) {
            query = query.where(filter.getKey(), Operator.EQ, filter.getValue());
        }
        return vehicles.list(query);
    }

    private static List<String> ids(Page<Vehicle> page) {
        return page.items().stream().map(vehicle -> vehicle.getId().toString()).toList();
    }

    private static void assertNotFound(String id, Executable call) {
        assertProblem(ProblemType.NOT_FOUND, "vehicles '" + id + "' does not exist.", call);
    }

    private static void assertProblem(ProblemType type, String detail, Executable call) {
        ProblemException problem = assertThrows(ProblemException.class, call);
        assertEquals(type, problem.type());
        assertEquals(detail, problem.getMessage());
    }
}
