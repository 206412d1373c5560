package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statuses of a service's errors are those that it answers, or listed: never guessed. */
class StatusesOfErrorsTest {
    private static final String SOURCES = """
            package vines;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;
            import jakarta.ws.rs.ext.ExceptionMapper;
            import java.util.Map;

            @Entity
            class Vine {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                public String grape;
                public int rows;
            }

            class Trouble extends RuntimeException {
                enum Reason {
                    TAKEN(409), STALE(412);
                    final int status;
                    Reason(int status) { this.status = status; }
                    int getStatus() { return status; }
                }
                final Reason reason;
                Trouble(Reason reason, String message) { super(message); this.reason = reason; }
                Reason getReason() { return reason; }
            }

            class Troubles implements ExceptionMapper<Trouble> {
                public Response toResponse(Trouble trouble) {
                    MAPPER
                }
            }

            @Path("vines")
            class Vines {
                EntityManager em;

                @POST
                public Vine create(Vine vine) {
                    if (vine.rows > 9) {
                        throw new Trouble(Trouble.Reason.TAKEN, "too many");
                    }
                    if (vine.rows < 0) {
                        throw new Trouble(Trouble.Reason.STALE, "too few");
                    }
                    em.persist(vine);
                    return vine;
                }
            }
            """;

    @TempDir
    private Path root;

    private GeneratedModule module;

    @Test
    void theStatusOfAnEnumsConstant() throws Exception {
        for (String status : List.of("trouble.reason.status", "trouble.getReason().getStatus()")) {
            generate("return Response.status(" + status + ").entity(Map.of(\"m\", trouble.getMessage())).build();");

            assertTrue(profile().contains("ProblemType.CONFLICT,409,Body.json(\"{\\\"m\\\":"), this::profile);
            assertTrue(profile().contains("ProblemType.VALIDATION,412,Body.json(\"{\\\"m\\\":"), this::profile);
            assertEquals(List.of(), left());
        }
    }

    @Test
    void aStatusThatIsWorkedOutIsListed() throws Exception {
        generate("return Response.status(400 + trouble.getMessage().length()).build();");

        assertTrue(left().stream().anyMatch(each -> each.contains("where Vines.create#1 refuses")), left()::toString);
        assertTrue(!profile().contains(",500,"), this::profile);
    }

    @Test
    void aStatusThatDependsOnWhatCannotBeSeenIsListed() throws Exception {
        generate("switch (trouble.reason) { case TAKEN: return Response.status(409).build();"
                + " default: return Response.status(400).build(); }");

        assertTrue(left().stream().anyMatch(each -> each.contains("where Vines.create#2 refuses")), left()::toString);
    }

    @Test
    void conflictsAreToldApart() throws Exception {
        module = Generated.of(Sources.read(
                root,
                SOURCES.replace("MAPPER", "return Response.status(409).entity(Map.of(\"f\", \"x\")).build();")
                        .replace("STALE(412)", "STALE(409)")));

        for (String code : List.of("check-create1", "check-create2")) {
            assertTrue(
                    profile()
                            .contains("ProblemType.CONFLICT,409,Body.json(\"{\\\"f\\\":\\\"x\\\"}\")).code(\"" + code
                                    + "\")"),
                    this::profile);
            assertTrue(Generated.text(module, "/VineService.java").contains("ProblemException.conflict(\"" + code));
        }
    }

    private void generate(String mapper) throws Exception {
        module = Generated.of(Sources.read(root, SOURCES.replace("MAPPER", mapper)));
    }

    private List<String> left() {
        return module.objects().get(0).byHand().stream()
                .map(each -> each.what())
                .toList();
    }

    private String profile() {
        return Generated.text(module, "/VineCompatibility.java").replaceAll("\\s+", "");
    }
}
