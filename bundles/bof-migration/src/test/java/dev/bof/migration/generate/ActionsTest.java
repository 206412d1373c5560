package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service does to its objects is done by the generated one, or told to be left. */
class ActionsTest {
    private static final String SOURCES = """
            package parcels;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import java.math.BigDecimal;
            import java.math.RoundingMode;
            import java.util.*;

            enum State {
                PACKED, SENT, LOST;

                boolean mayBecome(State next) {
                    return this == PACKED ? next == SENT : next == LOST && !isLast();
                }

                boolean isLast() { return this == LOST; }
            }

            class Refused extends RuntimeException {
                Refused(String message) { super(message); }
            }

            @Entity
            class Driver {
                @Id Integer id;
            }

            @Entity
            class Stop {
                @Id Integer id;
                String town;
            }

            @Entity
            class Parcel {
                @Id String id;
                @Enumerated(EnumType.STRING) State state = State.PACKED;
                @ManyToOne @JoinColumn(name = "driver_id") Driver driver;
                BigDecimal weight;
                String note = "none";
                int tries;
                Boolean fragile;
                long seen;

                @PrePersist
                void made() {
                    id = UUID.randomUUID().toString();
                    seen = System.currentTimeMillis() / 1000;
                }

                @PreUpdate
                void changed() { seen = System.currentTimeMillis() / 1000; }

                public String getId() { return id; }
                public State getState() { return state; }
                public void setState(State state) { this.state = state; }
                public Driver getDriver() { return driver; }
                public void setDriver(Driver driver) { this.driver = driver; }
                public BigDecimal getWeight() { return weight; }
                public void setWeight(BigDecimal weight) { this.weight = weight; }
                public String getNote() { return note; }
                public void setNote(String note) { this.note = note; }
                public long getSeen() { return seen; }
            }

            record ParcelDto(String id, State state, BigDecimal weight, String note, long seen) {
                static ParcelDto of(Parcel p) {
                    return new ParcelDto(p.getId(), p.getState(), p.getWeight(), p.getNote(), p.getSeen());
                }
            }

            record NewParcel(BigDecimal weight, String note) {}

            record StopDto(Integer id, String town) {}

            @Path("parcels")
            class ParcelResource {
                static final Integer MOST = 3;
                EntityManager em;

                @GET
                public List<ParcelDto> list() {
                    return em.createQuery("select p from Parcel p", Parcel.class).getResultStream()
                            .map(ParcelDto::of).toList();
                }

                @GET
                @Path("{id}")
                public ParcelDto get(@PathParam("id") String id) {
                    Parcel found = em.find(Parcel.class, id);
                    if (found == null) { throw new NotFoundException(); }
                    return ParcelDto.of(found);
                }

                @POST
                public ParcelDto create(NewParcel sent) {
                    Parcel parcel = new Parcel();
                    parcel.setWeight(rounded(sent.weight()));
                    if (sent.note() != null) {
                        parcel.setNote(sent.note());
                    }
                    em.persist(parcel);
                    return ParcelDto.of(parcel);
                }

                private static BigDecimal rounded(BigDecimal weight) {
                    if (weight == null) {
                        throw new Refused("no weight");
                    }
                    return weight.setScale(3, RoundingMode.DOWN);
                }

                @POST
                @Path("{id}/drive/{driver}")
                public ParcelDto drive(@PathParam("id") String id, @PathParam("driver") int driver) {
                    Parcel parcel = em.find(Parcel.class, id);
                    Driver found = em.find(Driver.class, driver);
                    parcel.setDriver(found);
                    if (parcel.getState() == State.PACKED) {
                        parcel.setState(State.SENT);
                        parcel.setNote("on its way");
                    }
                    return ParcelDto.of(parcel);
                }

                @POST
                @Path("{id}/state")
                public ParcelDto state(@PathParam("id") String id, Map<String, String> sent) {
                    Parcel parcel = em.find(Parcel.class, id);
                    State next = State.valueOf(sent.get("state"));
                    if (!parcel.getState().mayBecome(next)) {
                        throw new Refused(parcel.getState() + " does not become " + next);
                    }
                    if (Boolean.TRUE.equals(parcel.fragile) || MOST.equals(parcel.tries)) {
                        throw new Refused("stays");
                    }
                    parcel.setState(next);
                    parcel.setDriver(null);
                    return ParcelDto.of(parcel);
                }

                @POST
                @Path("{id}/try")
                public ParcelDto again(@PathParam("id") String id) {
                    Parcel parcel = em.find(Parcel.class, id);
                    parcel.tries += 1;
                    return ParcelDto.of(parcel);
                }

                @GET
                @Path("heaviest/of/{driver}")
                public ParcelDto heaviest(@PathParam("driver") int driver) {
                    List<Parcel> found = em.createQuery("select p from Parcel p order by p.weight desc", Parcel.class)
                            .getResultList();
                    if (found.get(0).getState() == State.LOST) {
                        throw new Refused("lost");
                    }
                    return ParcelDto.of(found.get(0));
                }

                @GET
                @Path("{id}/stops")
                public List<StopDto> stops(@PathParam("id") String id) {
                    return em.createQuery("select s from Stop s", Stop.class).getResultStream()
                            .map(s -> new StopDto(s.id, s.town)).toList();
                }
            }
            """;

    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    private GeneratedModule module;

    @BeforeEach
    void generate() throws Exception {
        module = Generated.of(Sources.read(root, SOURCES));
    }

    private String text(String file) {
        return Generated.text(module, "/" + file);
    }

    private List<String> left() {
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
    }

    @Test
    void itCompiles() {
        assertEquals(List.of(), Compilation.of(module.files(), classes));
    }

    @Test
    void anActionSetsWhatTheServiceSetUnderTheSameConditions() {
        String service = text("ParcelService.java");

        assertTrue(service.contains("@Action(path = \"{id}/drive/{driver}\")"), service);
        assertTrue(service.contains("object.driverId = call.path(\"driver\", Integer.class);"), service);
        assertTrue(service.contains("""
                        if (object.state == State.PACKED) {
                            object.state = State.SENT;
                            object.note = "on its way";
                        }
                """), service);
    }

    @Test
    void entriesOfAMapBecomeARecord() {
        assertTrue(text("StateRequest.java").contains("String state"), text("StateRequest.java"));
        String service = text("ParcelService.java");
        assertTrue(service.contains("object.state = State.valueOf(request.state());"), service);
        assertTrue(service.contains("object.driverId = null;"), service);
    }

    @Test
    void whatIsTakenIsConvertedAndWhatIsLeftOutHasItsInitialValue() {
        String service = text("ParcelService.java");

        assertTrue(
                service.contains("object.weight = object.weight.setScale(3, java.math.RoundingMode.DOWN);"), service);
        assertTrue(service.contains("if (object.note == null) {\n            object.note = \"none\";"), service);
        assertTrue(text("Parcel.java").contains("State state = State.PACKED;"), text("Parcel.java"));
    }

    @Test
    void whatAnEnumSaysOfItsStatesIsAskedOfTheGeneratedOne() {
        assertTrue(text("State.java").contains("boolean mayBecome(State next) {"), text("State.java"));
        String service = text("ParcelService.java");
        assertTrue(service.contains("if (!object.state.mayBecome(State.valueOf(request.state())))"), service);
        assertTrue(service.contains("object.state + \" does not become \" + request.state()"), service);
    }

    @Test
    void theEntityDoesToItselfWhatItDidBefore() {
        String entity = text("Parcel.java");

        assertTrue(entity.contains("@PrePersist"), entity);
        assertTrue(entity.contains("id = java.util.UUID.randomUUID().toString();"), entity);
        assertTrue(entity.contains("seen = java.lang.System.currentTimeMillis() / 1000;"), entity);
    }

    @Test
    void aBodyIsAskedForBeforeTheObjectWhereTheServiceDidSo(@TempDir Path asking) throws Exception {
        assertFalse(text("ParcelCompatibility.java").contains(".checkedFirst()"));

        String sources = SOURCES.replace(
                        "Map<String, String> sent) {",
                        "Map<String, String> sent) { if (sent == null) throw new BadRequestException(\"nothing sent\");")
                .replace("State next = ", "if (parcel == null) throw new NotFoundException(); State next = ");
        GeneratedModule generated = Generated.of(Sources.read(asking, sources));

        assertTrue(Generated.text(generated, "/ParcelCompatibility.java").contains(".checkedFirst()"));
    }

    @Test
    void whatCannotBeCarriedOverIsToldAndHasItsPlace() {
        String service = text("ParcelService.java");

        assertTrue(
                left().stream().anyMatch(each -> each.contains("it sets tries, and it is counted on")),
                left()::toString);
        assertTrue(service.contains("// <keep id=\"again\">"), service);
        assertFalse(left().stream().anyMatch(each -> each.contains("/drive/")), left()::toString);
    }

    @Test
    void aConstantThatIsAskedIsAnObject() {
        String service = text("ParcelService.java").replaceAll("\\s+", " ");

        assertTrue(service.contains("java.lang.Boolean.valueOf(true).equals(object.fragile)"), service);
        assertTrue(service.contains("java.lang.Integer.valueOf(3).equals(object.tries)"), service);
    }

    @Test
    void aReadOfAnotherObjectIsAPlaceForAPerson() {
        String service = text("ParcelService.java").replaceAll("\\s+", " ");

        assertTrue(
                service.contains("public Parcel heaviest(ActionCall call) { Parcel object = null; "
                        + "// <keep id=\"heaviest\"> // </keep> return object; }"),
                service);
        assertTrue(left().contains("What GET /parcels/heaviest/of/{driver} does to the object"), left()::toString);
        assertTrue(left().stream().anyMatch(each -> each.contains("ParcelResource.heaviest#1")), left()::toString);
    }

    @Test
    void aReadOfSomethingElseIsAnActionThatAPersonFills() {
        String service = text("ParcelService.java");

        assertTrue(service.contains("public List<StopDto> stops(Parcel object, ActionCall call)"), service);
        assertTrue(left().contains("What GET /parcels/{id}/stops does and gives"), left()::toString);
        assertTrue(
                text("ParcelCompatibility.java").contains("Operation.ACTION, \"GET\", \"{id}/stops\""),
                text("ParcelCompatibility.java"));
    }
}
