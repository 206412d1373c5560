package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer has the status that the service gave it, whatever its body is; one that is not known is listed. */
class StatusesOfAnswersTest {
    private static final String SOURCES = """
            package ferries;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;
            import java.net.URI;

            @Entity
            class Ferry {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                public String name;
                public int seats;
            }

            @Path("ferries")
            class Ferries {
                EntityManager em;

                @POST
                public Response create(Ferry ferry) {
                    em.persist(ferry);
                    return ANSWER;
                }
            }
            """;

    @TempDir
    private Path root;

    private GeneratedModule module;

    @Test
    void ofComputedBodies() throws Exception {
        generate("Response.status(201).entity(em.createNativeQuery(\"select now()\").getSingleResult()).build()");

        assertTrue(profile().contains(".answers(201,Body.json(\"\\\"${item}\\\"\"))"), this::profile);
        assertEquals(List.of("What POST /ferries answers is computed"), left());
    }

    @Test
    void ofAcceptedEntities() throws Exception {
        generate("Response.accepted(ferry).build()");

        assertTrue(profile().contains(".answers(202,Body.json(\"\\\"${item}\\\"\"))"), this::profile);
        assertEquals(List.of(), left());
    }

    @Test
    void ofRedirections() throws Exception {
        generate("Response.seeOther(URI.create(\"ferries/\" + ferry.id)).build()");

        assertTrue(profile().contains(".answers(303,Body.none()).location()"), this::profile);
    }

    @Test
    void ofAnnotations() throws Exception {
        String sources = SOURCES.replace("ANSWER", "ferry")
                .replace(
                        "public Response create",
                        "@org.jboss.resteasy.reactive.ResponseStatus(202) public Ferry create");
        module = Generated.of(Sources.read(root, sources));

        assertTrue(profile().contains(".answers(202,Body.json(\"\\\"${item}\\\"\"))"), this::profile);
    }

    @Test
    void thatAreWorkedOut() throws Exception {
        generate("Response.status(ferry.seats > 9 ? 200 : 201).entity(ferry).build()");

        assertTrue(left().get(0).startsWith("The status of POST /ferries was not found"), left()::toString);
    }

    @Test
    void thatNoCodeTells() throws Exception {
        generate("Answering.of(ferry)");

        assertTrue(left().get(0).startsWith("The status of POST /ferries was not found"), left()::toString);
    }

    private void generate(String answer) throws Exception {
        module = Generated.of(Sources.read(root, SOURCES.replace("ANSWER", answer)));
    }

    private List<String> left() {
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
    }

    private String profile() {
        return Generated.text(module, "/FerryCompatibility.java").replaceAll("\\s+", "");
    }
}
