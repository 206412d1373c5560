package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests may have nothing for what the entity keeps in a primitive: the service's own code says what it is then. */
class AskedForNullTest {
    private static final String SOURCES = """
            package kites;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;

            @Entity class Kite {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                public String name;
                public int tails;
                public long rank = 3;
                public double weight;
                public boolean fast;
                public int colors;
                @Column(nullable = false) public Boolean sold;
            }

            class KiteData {
                public String name;
                public Integer tails;
                public Long rank;
                public Double weight;
                public Boolean fast;
                public int colors;
                public Boolean sold;
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

                @POST
                public Kite create(KiteData data) {
                    if (data.tails != null && data.tails > 9) {
                        throw new BadRequestException("too many tails");
                    }
                    Kite kite = new Kite();
                    kite.name = data.name;
                    kite.tails = data.tails == null ? 1 : data.tails;
                    if (data.rank != null) {
                        kite.rank = data.rank;
                    }
                    kite.weight = data.weight == null ? 2 : data.weight;
                    kite.fast = data.fast != null && data.fast;
                    kite.colors = data.colors;
                    kite.sold = data.sold != null && data.sold;
                    em.persist(kite);
                    return kite;
                }

                @PUT @Path("{id}")
                public Kite update(@PathParam("id") Long id, KiteData data) {
                    Kite kite = em.find(Kite.class, id);
                    kite.name = data.name;
                    kite.tails = data.tails == null ? 1 : data.tails;
                    kite.rank = data.rank;
                    kite.weight = data.weight == null ? 2 : data.weight;
                    kite.fast = data.fast != null && data.fast;
                    kite.colors = data.colors;
                    kite.sold = data.sold != null && data.sold;
                    return kite;
                }
            }
            """;

    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    @Test
    void whatIsAskedForNullCanBeNullUntilItHasItsValue() throws Exception {
        GeneratedModule module = Generated.of(Sources.read(root, SOURCES));

        assertEquals(List.of(), Compilation.of(module.files(), classes));
        String service = Generated.text(module, "/KiteService.java");
        assertTrue(service.contains("object.tails = object.tails == null ? 1 : object.tails;"), service);
        assertTrue(service.contains("object.fast = object.fast != null && object.fast;"), service);
        assertTrue(service.contains("object.sold = object.sold != null && object.sold;"), service);
        assertTrue(service.contains("if (object.tails != null && object.tails > 9)"), service);
        String entity = Generated.text(module, "/Kite.java");
        assertTrue(entity.contains("Integer tails = 0;"), entity);
        assertTrue(entity.contains("Double weight = Double.valueOf(0);"), entity);
        assertTrue(entity.contains("int colors;"), entity);
        for (String schema : List.of("/CreateKite.java", "/UpdateKite.java")) {
            String text = Generated.text(module, schema);
            assertFalse(text.contains("@NotNull Integer tails"), text);
            assertTrue(text.contains("@NotNull Integer colors") || text.contains("@Default(\"0\") @NotNull"), text);
        }
        assertEquals(List.of(), module.objects().get(0).byHand());
    }
}
