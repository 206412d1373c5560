package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sources do not say is told to a person, not written as if it were known. */
class AssumptionsAreToldTest {
    private static final String SOURCES = """
            package quay;

            import com.fasterxml.jackson.annotation.JsonInclude;
            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;
            import java.util.*;

            @Entity
            class Berth {
                @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) private Long id;
                private String name;
                private Integer depth;

                public Long getId() { return id; }
                public String getName() { return name; }
                public void setName(String name) { this.name = name; }
                public Integer getDepth() { return depth; }
                public void setDepth(Integer depth) { this.depth = depth; }
            }

            class BerthDto {
                public Long id;
                @JsonInclude(JsonInclude.Include.NON_NULL) public String name;
                @JsonInclude(JsonInclude.Include.NON_EMPTY) public Integer depth;

                static BerthDto of(Berth berth) {
                    BerthDto dto = new BerthDto();
                    dto.id = berth.getId();
                    dto.name = berth.getName();
                    dto.depth = berth.getDepth();
                    return dto;
                }
            }

            @Path("berths")
            class Berths {
                private static int given = 0;
                private static final int MOST = 100;
                EntityManager em;

                @GET
                public Response list() {
                    long total = em.createQuery("select count(b) from Berth b", Long.class).getSingleResult();
                    List<BerthDto> found = new ArrayList<>();
                    for (Berth each : em.createQuery("select b from Berth b", Berth.class).getResultList()) {
                        found.add(BerthDto.of(each));
                    }
                    return Response.ok(found)
                            .header("X-Total-Count", String.valueOf(total))
                            .header("X-Total-Pages", pages(total))
                            .header("X-Api", "2")
                            .build();
                }

                @POST
                public BerthDto create(BerthDto sent) {
                    if (given > MOST) {
                        throw new WebApplicationException("no more", 409);
                    }
                    if (sent.depth > MOST) {
                        throw new WebApplicationException("too deep", 409);
                    }
                    given++;
                    Berth berth = new Berth();
                    berth.setName(sent.name);
                    berth.setDepth(sent.depth);
                    em.persist(berth);
                    return BerthDto.of(berth);
                }

                private long pages(long total) {
                    return (total + 9) / 10;
                }
            }
            """;

    @TempDir
    private Path root;

    private GeneratedModule module;

    @BeforeEach
    void generate() throws Exception {
        ServiceModel service = Sources.read(root, SOURCES);
        module = Generated.of(service);
    }

    @Test
    void aSequenceThatNothingDescribesIsAssumed() {
        String entity = Generated.text(module, "/Berth.java");

        assertTrue(entity.contains("sequenceName = \"Berth_seq\", allocationSize = 50"), entity);
        assertTold("Ids come from a sequence that the sources do not describe: Berth_seq, 50 at once, is assumed");
    }

    @Test
    void aHeaderHasWhatTheCodeGivesIt() {
        String profile = Generated.text(module, "/BerthCompatibility.java");

        assertTrue(profile.contains(".header(\"X-Total-Count\", \"${total}\")"), profile);
        assertTrue(profile.contains(".header(\"X-Api\", \"2\")"), profile);
        assertFalse(profile.contains("X-Total-Pages"), profile);
        assertTold("The header X-Total-Pages of GET /berths");
    }

    @Test
    void whatIsLeftOutOfAnswersBesideNullsIsTold() {
        assertFalse(Generated.text(module, "/BerthCompatibility.java").contains("nullsLeftOut"));
        assertTold("name is left out of answers where it is null: the framework writes null");
        assertTold("depth is left out of answers where it is null: the framework writes null");
    }

    @Test
    void whatChangesIsNoConstant() {
        String service = Generated.text(module, "/BerthService.java");

        assertFalse(service.contains("0 > 100"), service);
        assertTrue(service.contains("object.depth > 100"), service);
        assertEquals(1, told().stream().filter(each -> each.contains("given")).count(), told().toString());
    }

    private void assertTold(String what) {
        assertTrue(told().contains(what), told().toString());
    }

    private List<String> told() {
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
    }
}
