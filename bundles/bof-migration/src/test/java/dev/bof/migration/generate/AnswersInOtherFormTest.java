package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.ServiceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the profile cannot say of answers is listed: other statuses, objects in objects, names that hold one way. */
class AnswersInOtherFormTest {
    private static final String HEAD = """
            package depots;

            import com.fasterxml.jackson.annotation.*;
            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;
            import java.util.List;

            @Entity class Depot { @Id Long id; String name; }

            enum Fuel {
                PETROL("p");
                private final String code;
                Fuel(String code) { this.code = code; }
                @JsonValue public String getCode() { return code; }
            }

            @Entity class Truck {
                @Id Long id;
                int mileage;
                Fuel fuel;
                @ManyToOne Depot depot;
            }

            record NewTruck(int mileage) {}
            record DepotRef(Long id, String name) {}
            """;

    private static final String VIEW = """
            record TruckView(Long id, @JsonProperty("mileage_km") int mileage, DepotRef depot) {
                static TruckView of(Truck t) {
                    return new TruckView(t.id, t.mileage, new DepotRef(t.depot.id, t.depot.name));
                }
            }
            """;

    private static final String RESOURCE = """
            @Path("trucks")
            class Trucks {
                EntityManager em;

                @POST
                public TruckView create(NewTruck sent) {
                    Truck truck = new Truck();
                    truck.mileage = sent.mileage();
                    em.persist(truck);
                    return TruckView.of(truck);
                }

                @GET
                public Response list(@QueryParam("fuel") Fuel fuel) {
                    List<Truck> found = em.createQuery("select t from Truck t where t.fuel = :fuel", Truck.class)
                            .setParameter("fuel", fuel).getResultList();
                    if (found.isEmpty()) {
                        return Response.noContent().build();
                    }
                    return Response.ok(found.stream().map(TruckView::of).toList()).build();
                }

                @GET @Path("{id}")
                public TruckView get(@PathParam("id") Long id) { return TruckView.of(em.find(Truck.class, id)); }

                @DELETE @Path("{id}")
                public Response delete(@PathParam("id") Long id) {
                    em.remove(em.find(Truck.class, id));
                    return Response.ok("Truck " + id + " deleted").build();
                }
            }
            """;

    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    private GeneratedModule module;

    private List<String> left(String view) throws Exception {
        return left(view, RESOURCE);
    }

    private List<String> left(String view, String resource) throws Exception {
        Files.writeString(root.resolve("Trucks.java"), HEAD + view + resource);
        module = Generated.of(new ServiceReader().read(root));
        assertEquals(List.of(), Compilation.of(module.files(), classes));
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
    }

    private String profile() {
        return Generated.text(module, "/TruckCompatibility.java");
    }

    @Test
    void anotherStatusIsListed() throws Exception {
        List<String> left = left(VIEW);

        assertTrue(
                left.contains("GET /trucks answers 204 where found.isEmpty(): the generated one answers 200 there too"),
                left.toString());
    }

    @Test
    void anObjectInAnAnswerIsListedAndNoIdStandsForIt() throws Exception {
        List<String> left = left(VIEW);

        assertTrue(
                left.contains(
                        "DepotsTruckView.depot is no field of the generated object: it stands for no column of its own"),
                left.toString());
        assertFalse(profile().contains("\"depot\""), profile());
    }

    @Test
    void aNameThatAnswersAloneHaveIsListed() throws Exception {
        List<String> left = left(VIEW);

        assertTrue(
                left.contains(
                        "mileage is called mileage_km elsewhere: the generated object has one name for what is sent"
                                + " and what is answered, and it is mileage_km"),
                left.toString());
    }

    @Test
    void constantsThatParametersTakeByTheirNamesInJavaAreListed() throws Exception {
        List<String> left = left(VIEW);

        assertTrue(
                left.contains(
                        "GET /trucks takes the values of fuel by their names in Java: the generated one takes them as"
                                + " JSON has them"),
                left.toString());
    }

    @Test
    void aTextIsAnsweredWithoutQuotes() throws Exception {
        left(VIEW);

        assertTrue(profile().contains("Body.text(\"text/plain\", \"Truck ${id} deleted\")"), profile());
    }

    @Test
    void aColumnThatIsShownTwiceIsListed() throws Exception {
        List<String> left = left(VIEW.replace("DepotRef depot", "Integer kilometres")
                .replace("new DepotRef(t.depot.id, t.depot.name)", "t.mileage"));

        assertTrue(
                left.contains("DepotsTruckView.kilometres is not carried over: it is mileage once more"),
                left.toString());
    }

    @Test
    void anAnswerWithOtherFieldsIsListed() throws Exception {
        String brief = """
                record Brief(Long id) {
                    static Brief of(Truck t) { return new Brief(t.id); }
                }
                """;
        List<String> left = left(
                VIEW + brief,
                RESOURCE.replace(
                        "Response.ok(found.stream().map(TruckView::of).toList()).build()",
                        "Response.ok(found.stream().map(Brief::of).toList()).build()"));

        assertTrue(
                left.contains("GET /trucks answers with other fields (id): the generated one has the same in all"
                        + " answers, those of DepotsTruckView"),
                left.toString());
    }
}
