package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deletion that takes no row away: the generated service does not either. */
class KeptRowsTest {
    private static final String KEPT =
            "DELETE /kites/{id} changes the object, and its row stays: it is an action of the"
                    + " generated service. What the framework deletes beside it, in bulk, goes";

    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    private GeneratedModule module;

    private List<String> left(String deletion) throws Exception {
        module = Generated.of(Sources.read(root, """
                package kites;

                import jakarta.persistence.*;
                import jakarta.ws.rs.*;

                enum State { NEW, GONE }

                @Entity class Kite {
                    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                    public String name;
                    public boolean active = true;
                    @Enumerated(EnumType.STRING) public State state = State.NEW;
                }

                @Path("kites")
                class Kites {
                    EntityManager em;

                    @GET @Path("{id}")
                    public Kite get(@PathParam("id") Long id) {
                        Kite kite = em.find(Kite.class, id);
                        if (kite == null) {
                            throw new NotFoundException();
                        }
                        return kite;
                    }

                    @DELETE @Path("{id}")
                    public void remove(@PathParam("id") Long id) {
                        Kite kite = em.find(Kite.class, id);
                        if (kite == null) {
                            throw new NotFoundException();
                        }
                """ + deletion + "}}\n"));
        assertEquals(List.of(), Compilation.of(module.files(), classes));
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
    }

    private String text(String ending) {
        return Generated.text(module, ending);
    }

    @Test
    void oneThatMarksTheRow() throws Exception {
        assertEquals(List.of(KEPT), left("kite.active = false; kite.state = State.GONE;"));
        String service = text("/KiteService.java");
        assertTrue(service.contains("@Action(path = \"{id}/delete\", method = \"DELETE\")"), service);
        assertTrue(service.contains("object.active = false;"), service);
        assertTrue(service.contains("object.state = State.GONE;"), service);
        assertFalse(service.contains("beforeDelete"), service);
        String profile = text("/KiteCompatibility.java");
        assertTrue(profile.contains("LegacyEndpoint.Operation.ACTION, \"DELETE\", \"{id}\""), profile);
        assertTrue(profile.contains(".action(\"{id}/delete\")"), profile);
        assertFalse(profile.contains("Operation.DELETE"), profile);
        assertTrue(text("/kite.contract.json").contains("\"path\" : \"/{id}\""), text("/kite.contract.json"));
    }

    @Test
    void oneThatMarksTheRowByAStatement() throws Exception {
        List<String> left = left("em.createQuery(\"update Kite k set k.active = false where k.id = :id\")"
                + ".setParameter(\"id\", id).executeUpdate();");

        assertTrue(left.contains(KEPT), left.toString());
        assertTrue(
                left.stream().anyMatch(each -> each.startsWith("What DELETE /kites/{id} does: it calls em")),
                left::toString);
    }

    @Test
    void oneThatTakesTheRowAway() throws Exception {
        assertEquals(List.of(), left("kite.active = false; em.remove(kite);"));
        assertTrue(text("/KiteCompatibility.java").contains("Operation.DELETE"), text("/KiteCompatibility.java"));
    }
}
