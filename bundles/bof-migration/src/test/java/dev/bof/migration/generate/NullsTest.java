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

/** What null, and nothing, is for a value that is sent: requests of one service do not always agree. */
class NullsTest {
    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    private GeneratedModule module;

    /** @param types the two requests, and what the entity has of the field */
    private List<String> left(String created, String changed, String stored) throws Exception {
        module = Generated.of(Sources.read(root, """
                package kites;

                import jakarta.persistence.*;
                import jakarta.ws.rs.*;

                @Embeddable class Maker { public String city; public Integer no; }

                @Entity class Kite {
                    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                    public String name;
                    @Embedded public Maker maker;
                    public %s rank;
                }

                class MakerData { public String city = "Kiel"; public int no; }

                class KiteData { public String name; public MakerData maker; public %s rank; }

                class KiteChange { public String name; public %s rank; }

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

                    @POST
                    public Kite create(KiteData data) {
                        Kite kite = new Kite();
                        kite.name = data.name;
                        kite.rank = data.rank;
                        kite.maker = new Maker();
                        kite.maker.city = data.maker.city;
                        kite.maker.no = data.maker.no;
                        em.persist(kite);
                        return kite;
                    }

                    @PUT @Path("{id}")
                    public Kite update(@PathParam("id") Long id, KiteChange data) {
                        Kite kite = em.find(Kite.class, id);
                        kite.name = data.name;
                        kite.rank = data.rank;
                        return kite;
                    }
                }
                """.formatted(stored, created, changed)));
        assertEquals(List.of(), Compilation.of(module.files(), classes));
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
    }

    private String profile() {
        return Generated.text(module, "/KiteCompatibility.java");
    }

    @Test
    void allRequestsKnowNoNull() throws Exception {
        List<String> left = left("int", "int", "Integer");

        assertTrue(profile().contains(".nullsAreZero(\"rank\")"), profile());
        assertTrue(left.stream().noneMatch(each -> each.contains("rank")), left::toString);
    }

    @Test
    void oneRequestKnowsNull() throws Exception {
        List<String> left = left("int", "Integer", "Integer");

        assertFalse(profile().contains("nullsAreZero"), profile());
        assertTrue(
                left.contains(
                        "Null is 0 for rank, and null in KiteChange: the generated service takes it for null in all"
                                + " of them"),
                left::toString);
    }

    @Test
    void theObjectKnowsNoNull() throws Exception {
        List<String> left = left("int", "Integer", "int");

        assertTrue(
                left.contains("rank may be sent as null, and the object has no null for it: the generated service"
                        + " refuses that"),
                left::toString);
    }

    @Test
    void partsThatAreNotSent() throws Exception {
        List<String> left = left("int", "int", "Integer");

        assertTrue(
                left.containsAll(List.of(
                        "city is \"Kiel\" where a client leaves it out of its object, and null in the generated service",
                        "no is 0 where a client leaves it out of its object, and null in the generated service")),
                left::toString);
    }
}
