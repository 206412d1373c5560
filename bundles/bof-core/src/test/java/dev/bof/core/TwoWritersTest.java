package dev.bof.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Query;
import dev.bof.api.write.Expected;
import dev.bof.core.Vehicle.Update;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Two requests that write at the same moment: one of them wins, the other one is told. */
class TwoWritersTest {
    private final ExecutorService clients = Executors.newFixedThreadPool(2);
    private Database database;
    private Engine engine;
    private ObjectOperations<Vehicle> vehicles;

    @BeforeEach
    void start() throws SQLException {
        database = new Database();
        engine = Engines.with();
        vehicles = engine.operations(Vehicle.DESCRIPTOR, new ObjectHooks<>() {}, database.units());
    }

    @AfterEach
    void everyConnectionIsGivenBack() {
        clients.shutdown();
        assertEquals(0, database.connectionsInUse());
        engine.close();
        database.close();
    }

    @Test
    void ofTwoChangesOfOneVersionOneWins() throws Exception {
        String id = vehicles.create(Vehicle.car(1, "B 1")).getId().toString();
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);

        List<ProblemException> failed =
                bothAtOnce(new Change(vehicles, id, 2, bothHaveRead), new Change(vehicles, id, 3, bothHaveRead));

        assertEquals(1, failed.size());
        assertEquals(ProblemType.CONFLICT, failed.get(0).type());
        assertEquals(2, vehicles.get(id).getVersion());
    }

    @Test
    void aChangeBetweenReadAndWriteIsNotOverwritten() {
        String id = vehicles.create(Vehicle.car(1, "B 1")).getId().toString();

        ProblemException problem = assertThrows(
                ProblemException.class,
                () -> vehicles.update(id, Expected.ANYTHING, (vehicle, car) -> {
                    vehicles.update(id, Expected.ANYTHING, (other, present) -> ((Update) present).withSeats(3));
                    return ((Update) car).withSeats(9);
                }));

        assertEquals(ProblemType.CONFLICT, problem.type());
        assertEquals("Another request changed this at the same time. Read it again.", problem.getMessage());
        assertEquals(3, ((Vehicle.View) vehicles.response(vehicles.get(id))).seats());
    }

    @Test
    void aKeyThatOnlyTheDatabaseFindsTakenIsTheSameConflict() {
        String id = vehicles.create(Vehicle.car(1, "B 1")).getId().toString();
        ObjectOperations<Vehicle> overtaken = engine.operations(
                Vehicle.DESCRIPTOR,
                new ObjectHooks<>() {
                    @Override
                    public void validate(Vehicle vehicle, Consumer<FieldError> errors) {
                        vehicle.beforeWrite(() -> vehicles.create(Vehicle.car(1, vehicle.getPlate())));
                    }
                },
                database.units());

        assertTaken("B 2", () -> overtaken.create(Vehicle.car(1, "B 2")));
        assertTaken(
                "B 3",
                () -> overtaken.update(id, Expected.ANYTHING, (vehicle, car) -> ((Update) car).withPlate("B 3")));
        assertEquals("B 1", vehicles.get(id).getPlate());
        assertEquals(3, vehicles.list(Query.all()).total());
    }

    /** Runs both changes at the same time and gives the problems of those that failed. */
    private List<ProblemException> bothAtOnce(Change first, Change second) throws InterruptedException {
        List<ProblemException> failed = new ArrayList<>();
        for (Future<Vehicle> client : clients.invokeAll(List.of(first, second))) {
            try {
                client.get();
            } catch (ExecutionException e) {
                failed.add((ProblemException) e.getCause());
            }
        }
        return failed;
    }

    private static void assertTaken(String plate, Executable write) {
        ProblemException problem = assertThrows(ProblemException.class, write);
        assertEquals(ProblemType.CONFLICT, problem.type());
        assertEquals("plate '" + plate + "' is already taken in this company.", problem.getMessage());
    }

    /** Sets the seats of a vehicle, but only once everybody else has read it as well. */
    private record Change(ObjectOperations<Vehicle> vehicles, String id, int seats, CyclicBarrier everybodyHasRead)
            implements Callable<Vehicle> {
        @Override
        public Vehicle call() {
            return vehicles.update(id, Expected.ANYTHING, (vehicle, car) -> {
                await(everybodyHasRead);
                return ((Update) car).withSeats(seats);
            });
        }

        private static void await(CyclicBarrier barrier) {
            try {
                barrier.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
