package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that the generated service asks in another order, and those of lists that it asks nowhere, are told. */
class RuleOrderTest {
    private static final String SOURCES = """
            package buoys;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;
            import java.util.List;

            @Entity
            class Buoy {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                @Column(unique = true) public String name;
                public int depth;
                public boolean lost;
            }

            @Path("buoys")
            class Buoys {
                EntityManager em;

                @GET
                public Response list(@QueryParam("start") Integer start) {
                    long total = em.createQuery("select count(b) from Buoy b", Long.class).getSingleResult();
                    if (start != null && start > 0 && start >= total) {
                        return Response.status(416).build();
                    }
                    List<Buoy> found = em.createQuery("select b from Buoy b", Buoy.class)
                            .setFirstResult(start == null ? 0 : start).getResultList();
                    return Response.ok(found).build();
                }

                @POST
                public Buoy create(Buoy buoy) {
                    if (buoy.depth < 0) {
                        throw new BadRequestException("depth");
                    }
                    if (buoy.depth > 99) {
                        throw new ClientErrorException("too deep", 422);
                    }
                    em.persist(buoy);
                    return buoy;
                }

                @PUT
                @Path("{id}")
                public Buoy update(@PathParam("id") Long id, Buoy data) {
                    Buoy buoy = em.find(Buoy.class, id);
                    if (buoy == null) {
                        throw new NotFoundException();
                    }
                    if (data.depth > 99) {
                        throw new ClientErrorException("too deep", 422);
                    }
                    if (buoy.lost) {
                        throw new ClientErrorException("lost", 409);
                    }
                    buoy.depth = data.depth;
                    return buoy;
                }
            }
            """;

    @Test
    void isTold(@TempDir Path root) throws Exception {
        List<String> left = Generated.of(Sources.read(root, SOURCES)).objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();

        assertEquals(
                List.of("PUT /buoys/{id} asks its rules in another order, so that a request that breaks several of them"
                        + " is told of another one: Buoys.update#2 after Buoys.update#3"),
                left.stream().filter(each -> each.contains("another order")).toList());
        assertTrue(
                left.stream().anyMatch(each -> each.contains("Buoys.list#1") && each.contains("416")), left::toString);
    }
}
