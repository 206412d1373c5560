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

/** A rule is the framework's own only where the framework asks all that the service does. */
class HalfOwnRulesTest {
    private static final String SOURCES = """
            package kites;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;
            import java.util.List;
            import java.util.Optional;

            @Entity
            class Kite {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                String name;
                String owner;
                String stage;
                public String getStage() { return stage; }
                public String getName() { return name; }
                public String getOwner() { return owner; }
                public void setName(String name) { this.name = name; }
            }

            class KiteData {
                public Long id;
                public String name;
            }

            class Store {
                EntityManager em;

                boolean purge(Long id) {
                    return Optional.ofNullable(em.find(Kite.class, id))
                            .filter(kite -> kite.stage.equals("TORN"))
                            .map(kite -> { em.remove(kite); return true; })
                            .orElse(false);
                }
            }

            @Path("kites")
            class Kites {
                EntityManager em;
                Store store;

                @GET
                public Response list(@QueryParam("owner") String owner, @HeaderParam("Span") String span) {
                    if (owner == null) {
                        return Response.status(400).entity("owner?").build();
                    }
                    if (span.length() > 9) {
                        return Response.status(416).build();
                    }
                    List<Kite> found = em.createQuery("select k from Kite k where k.owner = :owner", Kite.class)
                            .setParameter("owner", owner).getResultList();
                    return found.isEmpty() ? Response.status(404).build() : Response.ok(found).build();
                }

                @GET
                @Path("{id}")
                public Response get(@PathParam("id") Long id) {
                    Kite kite = em.find(Kite.class, id);
                    return kite == null ? Response.status(404).build() : Response.ok(kite).build();
                }

                @PUT
                @Path("{id}")
                public Response update(@PathParam("id") Long id, KiteData data) {
                    Kite kite = em.find(Kite.class, id);
                    if (kite == null) {
                        return Response.status(404).build();
                    }
                    if (data.id != null && !data.id.equals(id)) {
                        return Response.status(400).build();
                    }
                    kite.setName(data.name);
                    return Response.ok(kite).build();
                }

                @DELETE
                @Path("{id}")
                public Response delete(@PathParam("id") Long id) {
                    REMOVAL
                }
            }
            """;

    private static final String BY_QUERY = """
            int gone = em.createQuery("delete from Kite k where k.id = :id and k.stage = :stage")
                    .setParameter("id", id).setParameter("stage", "TORN").executeUpdate();
            if (gone == 0) {
                return Response.status(404).build();
            }
            return Response.noContent().build();
            """;

    private static final String BY_FILTER =
            "return store.purge(id) ? Response.noContent().build() : Response.status(409).build();";

    @TempDir
    private Path root;

    private GeneratedModule module;

    @BeforeEach
    void byQuery() throws Exception {
        generate(BY_QUERY);
    }

    @Test
    void whatADeletionAsksForBesideTheId() throws Exception {
        assertListed("Kites.delete#1 is carried over in part: DELETE /kites/{id} finds no object where stage is not");

        generate(BY_FILTER);

        assertListed("Kites.delete#1 could not be carried over");
        assertTrue(text("/KiteService.java").contains("checkDelete1(object);"), () -> text("/KiteService.java"));
    }

    @Test
    void theIdInABody() {
        assertListed("Kites.update#2 is not carried over: PUT /kites/{id} refuses where data.id != null");
        assertFalse(text("/KiteService.java").contains("checkUpdate2"), () -> text("/KiteService.java"));
    }

    @Test
    void aListWithoutObjects() {
        assertListed("GET /kites answers 404 where found.isEmpty(), and the framework asks nothing there");
    }

    @Test
    void aParameterThatIsNotCarriedOver() {
        assertListed("GET /kites answers 416 where span.length() > 9");
    }

    @Test
    void aParameterThatMustBeThereMustBeThere() {
        String profile = text("/KiteCompatibility.java").replaceAll("\\s+", "");

        assertTrue(profile.contains("LegacyFilter.of(\"owner\",\"owner\").mandatory()"), profile);
    }

    @Test
    void theGuideSaysSo() {
        List<String> states = text("_MIGRATION_GUIDE.md")
                .lines()
                .filter(line -> line.startsWith("| `Kites."))
                .map(line -> line.replaceAll("\\|.*\\| *([^|]*) \\|", "$1"))
                .toList();

        assertEquals(
                List.of(
                        "part of its endpoint",
                        "left to a person",
                        "left to a person",
                        "the framework's own",
                        "the framework's own",
                        "left to a person",
                        "left to a person"),
                states);
    }

    private void assertListed(String what) {
        List<String> left = module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
        assertTrue(left.stream().anyMatch(each -> each.contains(what)), left::toString);
    }

    private void generate(String deletion) throws Exception {
        module = Generated.of(Sources.read(root, SOURCES.replace("REMOVAL", deletion)));
    }

    private String text(String ending) {
        return Generated.text(module, ending);
    }
}
