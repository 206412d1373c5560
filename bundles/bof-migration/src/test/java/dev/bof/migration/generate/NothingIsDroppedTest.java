package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.ServiceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service does and the generated one does not is listed, whatever it is. */
class NothingIsDroppedTest {
    private static final String HEAD = """
            package boats;

            import jakarta.annotation.security.RolesAllowed;
            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import java.util.List;
            import org.hibernate.annotations.SQLDelete;

            interface Mailer { void send(String text); }

            class Refused extends RuntimeException {
                Refused(String message) { super(message); }
            }

            @Entity class Entry {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                public Long boat;
                Entry(Long boat) { this.boat = boat; }
            }

            """;

    private static final String BOAT = """
            @Entity class Boat {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                public String name;
                public String state;
                public int trips;
            }

            """;

    private static final String RESOURCE = """
            @Path("boats")
            class Boats {
                EntityManager em;
                Mailer mailer;

                @GET
                public List<Boat> list() {
                    return em.createQuery("select b from Boat b order by b.id", Boat.class).getResultList();
                }

                @GET @Path("{id}")
                public Boat get(@PathParam("id") Long id) { return found(id); }

                private Boat found(Long id) {
                    Boat boat = em.find(Boat.class, id);
                    if (boat == null) {
                        throw new NotFoundException();
                    }
                    return boat;
                }

            """;

    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    private GeneratedModule module;

    private List<String> left(String entity, String methods) throws Exception {
        Files.writeString(root.resolve("Boats.java"), HEAD + entity + RESOURCE + methods + "}\n");
        ServiceModel model = new ServiceReader().read(root);
        module = Generated.of(model);
        assertEquals(List.of(), Compilation.of(module.files(), classes));
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
    }

    private String service() {
        return Generated.text(module, "/BoatService.java");
    }

    @Test
    void whoMayCallAnEndpoint() throws Exception {
        List<String> left = left(BOAT, """
                    @POST @RolesAllowed("skipper")
                    public Boat create(Boat boat) { em.persist(boat); return boat; }
                """);

        assertEquals(
                List.of("POST /boats may be called by skipper alone: the generated service does not ask who calls"),
                left);
    }

    @Test
    void whatAnEntitySaysOfItsRowsAndDoesInItsLife() throws Exception {
        List<String> left = left("""
                @Entity class Hull { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id; }

                class Watch { @PreUpdate void seen(Object any) {} }

                @Entity @DiscriminatorValue("B") @EntityListeners(Watch.class)
                @SQLDelete(sql = "update hull set gone = true where id = ?")
                class Boat extends Hull {
                    public String name;
                    @PrePersist void named() { if (name == null) { throw new IllegalStateException("no name"); } }
                    @PreRemove void check() {}
                    @PostLoad void loaded() {}
                }
                """, "");

        assertEquals(
                List.of(
                        "What @PrePersist does: it refuses where name == null",
                        "What @PreUpdate does: Watch.seen runs then",
                        "Boat says by @SQLDelete {sql=update hull set gone = true where id = ?} what a deletion does and"
                                + " which rows there are: the generated entity says nothing of it",
                        "Boat is one of several entities that inherit (SINGLE_TABLE, DTYPE=B): the generated one takes its"
                                + " table as if there were no others",
                        "Boat.check runs at @PreRemove, and does not with the generated entity",
                        "Boat.loaded runs at @PostLoad, and does not with the generated entity"),
                left);
    }

    @Test
    void anIdOfSeveralColumnsIsRefused() {
        UnsupportedObjectException refused = assertThrows(UnsupportedObjectException.class, () -> left("""
                class BoatKey { public String harbour; public Long no; }

                @Entity @IdClass(BoatKey.class)
                class Boat { @Id public String harbour; @Id public Long no; public String name; }
                """, ""));

        assertTrue(
                refused.getMessage().endsWith("Boat: the framework has no ids of several columns"),
                refused.getMessage());
    }

    @Test
    void mailsAndOtherRows() throws Exception {
        List<String> left = left(BOAT, """
                    @POST
                    public Boat create(Boat boat) {
                        em.persist(boat);
                        mailer.send("new");
                        em.persist(new Entry(boat.id));
                        return boat;
                    }

                    @PUT @Path("{id}")
                    public Boat update(@PathParam("id") Long id, Boat sent) {
                        Boat boat = em.find(Boat.class, id);
                        boat.name = sent.name;
                        Entry entry = em.find(Entry.class, id);
                        entry.boat = id;
                        em.merge(boat);
                        return boat;
                    }
                """);

        assertEquals(
                List.of(
                        "Boat.state is passed over where it is sent to change an object: nothing was found that stores it",
                        "Boat.trips is passed over where it is sent to change an object: nothing was found that stores it",
                        "What POST /boats does: it calls mailer.send(\"new\")",
                        "What POST /boats does: it calls em.persist(new Entry(boat.id))",
                        "What PUT /boats/{id} does: it changes a row of Entry"),
                left);
    }

    @Test
    void whatIsMadeForTheAnswerAloneIsNoWork() throws Exception {
        List<String> left = left(BOAT, """
                    @POST
                    public Boat create(Boat boat) {
                        List<String> names = new java.util.ArrayList<>();
                        names.add(boat.name);
                        names.forEach(name -> name.trim());
                        em.persist(boat);
                        em.flush();
                        return boat;
                    }
                """);

        assertEquals(List.of(), left);
    }

    @Test
    void aDeletionThatKeepsTheRow() throws Exception {
        List<String> left = left(BOAT, """
                    @DELETE @Path("{id}")
                    public void delete(@PathParam("id") Long id) {
                        Boat boat = found(id);
                        boat.state = "gone";
                        mailer.send("gone");
                    }
                """);

        assertEquals(
                List.of(
                        "What DELETE /boats/{id} does: it calls mailer.send(\"gone\")",
                        "DELETE /boats/{id} changes the object, and its row stays: it is an action of the generated"
                                + " service. What the framework deletes beside it, in bulk, goes"),
                left);
        assertTrue(service().contains("object.state = \"gone\";"), service());
    }

    @Test
    void aDeletionThatTakesTheRowAway() throws Exception {
        assertEquals(List.of(), left(BOAT, """
                    @DELETE @Path("{id}")
                    public void delete(@PathParam("id") Long id) { em.remove(found(id)); }
                """));
    }

    @Test
    void whatIsCountedOn() throws Exception {
        List<String> left = left(BOAT, """
                    @POST @Path("{id}/sail")
                    public Boat sail(@PathParam("id") Long id) {
                        Boat boat = em.find(Boat.class, id);
                        boat.state = "out";
                        boat.trips++;
                        return boat;
                    }
                """);

        assertEquals(List.of("What POST /boats/{id}/sail does: it sets trips, and it is counted on"), left);
    }

    @Test
    void whatOnlyOneOfTwoUpdatesDoes() throws Exception {
        List<String> left = left(BOAT, """
                    @PUT @Path("{id}")
                    public Boat update(@PathParam("id") Long id, Boat sent) {
                        Boat boat = em.find(Boat.class, id);
                        if (boat.trips > 9) {
                            throw new Refused("too old");
                        }
                        boat.name = sent.name.trim();
                        boat.state = "changed";
                        return boat;
                    }

                    @PATCH @Path("{id}")
                    public Boat patch(@PathParam("id") Long id, Boat sent) {
                        Boat boat = em.find(Boat.class, id);
                        boat.name = sent.name.toUpperCase();
                        boat.state = "changed";
                        return boat;
                    }
                """);

        assertEquals(
                List.of(
                        "Boat.trips is passed over where it is sent to change an object: nothing was found that stores it",
                        "What PUT /boats/{id} does: it sets name, and PATCH /boats/{id} does not, and goes the same way",
                        "What PATCH /boats/{id} does: it sets name, and PUT /boats/{id} does not, and goes the same way",
                        "The rule Boats.update#1 could not be carried over: PATCH /boats/{id} does not ask it, and goes the"
                                + " same way"),
                left);
        assertTrue(service().contains("object.state = \"changed\";"), service());
    }

    @Test
    void whatIsAskedWhereNothingIsChanged() throws Exception {
        List<String> left = left(BOAT, """
                    @GET @Path("by-name/{name}")
                    public Boat byName(@PathParam("name") String name) {
                        Boat boat = em.createQuery("select b from Boat b where b.name = :name", Boat.class)
                                .setParameter("name", name).getSingleResult();
                        if (boat.trips > 9) {
                            throw new WebApplicationException(403);
                        }
                        return boat;
                    }
                """);

        assertEquals(
                List.of(
                        "The rule Boats.byName#1 is not carried over: GET /boats/by-name/{name} answers 403 where boat.trips"
                                + " > 9, and the framework asks nothing there"),
                left);
    }

    @Test
    void whatIsAskedTogetherWithAbsence() throws Exception {
        List<String> left = left(BOAT, """
                    @POST @Path("{id}/sail")
                    public Boat sail(@PathParam("id") Long id) {
                        Boat boat = em.find(Boat.class, id);
                        if (boat == null || boat.trips > 9) {
                            throw new NotFoundException("no such boat");
                        }
                        if (em.find(Entry.class, id) == null) {
                            throw new NotFoundException("no entry");
                        }
                        boat.state = "out";
                        return boat;
                    }
                """);

        assertTrue(service().contains("if (object.trips > 9)"), service());
        assertEquals(1, left.size(), left.toString());
        assertTrue(left.get(0).startsWith("The rule Boats.sail#2 could not be carried over: "), left.get(0));
    }

    @Test
    void uniquenessThatNoKeyKeeps() throws Exception {
        List<String> left = left(BOAT.replace("public String name", "@Column(unique = true) public String name"), """
                    @POST
                    public Boat create(Boat boat) {
                        if (em.createQuery("select count(b) from Boat b where lower(b.name) = lower(:name)", Long.class)
                                .setParameter("name", boat.name).getSingleResult() > 0) {
                            throw new ClientErrorException("taken", 409);
                        }
                        em.persist(boat);
                        return boat;
                    }
                """);

        assertEquals(1, left.size(), left.toString());
        assertTrue(left.get(0).startsWith("The rule Boats.create#1 could not be carried over: "), left.get(0));
    }

    @Test
    void actionsOfOneNameHaveTheirOwnRules() throws Exception {
        left(BOAT, """
                    @POST @Path("{id}/open")
                    public Boat open(@PathParam("id") Long id) {
                        Boat boat = em.find(Boat.class, id);
                        if (boat.trips > 9) {
                            throw new Refused("too old");
                        }
                        boat.state = "open";
                        return boat;
                    }

                    @POST @Path("{id}/force-open")
                    public Boat open(@PathParam("id") Long id, @QueryParam("why") String why) {
                        Boat boat = em.find(Boat.class, id);
                        boat.state = "open";
                        return boat;
                    }
                """);

        assertEquals(1, service().split("checkOpen1\\(object\\);", -1).length - 1, service());
    }

    @Test
    void whatIsChangedInARequestBeforeItIsStored() throws Exception {
        List<String> left = left(BOAT, """
                    @POST
                    public Boat add(Sent sent) {
                        if (sent.name == null) { sent.name = "nameless"; }
                        sent.setState("new");
                        Boat boat = new Boat();
                        boat.name = sent.name;
                        boat.state = sent.state;
                        em.persist(boat);
                        return boat;
                    }

                    public static class Sent {
                        public String name;
                        public String state;
                        public void setState(String state) { this.state = state; }
                    }
                """);

        assertTrue(
                left.stream().anyMatch(each -> each.contains("it changes what was sent: sent.name = \"nameless\"")),
                left::toString);
        assertTrue(
                left.stream().anyMatch(each -> each.contains("it changes what was sent: sent.setState(\"new\")")),
                left::toString);
    }

    @Test
    void whatIsSetInEachOfOtherRows() throws Exception {
        List<String> left = left(BOAT, """
                    @POST @Path("{id}/lead")
                    public Boat lead(@PathParam("id") Long id) {
                        Boat boat = found(id);
                        list().forEach(other -> other.state = "follows");
                        boat.state = "leads";
                        return boat;
                    }
                """);

        assertTrue(
                left.stream().anyMatch(each -> each.contains("POST /boats/{id}/lead") && each.contains("state")),
                left::toString);
        assertFalse(service().contains("\"follows\""), service());
    }

    @Test
    void theGuideSaysThatNothingIsLeftOnlyWhereThatIsTrue() throws Exception {
        left(BOAT, "");
        assertTrue(guide().contains("Nothing: everything that was read was carried over."), guide());

        Files.writeString(root.resolve("Broken.java"), "class Broken {");
        left(BOAT, "");
        assertFalse(guide().contains("everything that was read"), guide());
        assertTrue(guide().contains("## To look at"), guide());
    }

    private String guide() {
        return Generated.text(module, "_MIGRATION_GUIDE.md");
    }
}
