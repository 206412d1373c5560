package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A time of the last change that new objects had not is listed: the framework sets it. */
class TimesOfChangesTest {
    private static final String SOURCES = """
            package dunes;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import java.time.Instant;

            @Entity class Dune {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                public String name;
                FIELD;
                EVENT
            }

            class DuneData {
                public String name;
            }

            @Path("dunes")
            class Dunes {
                EntityManager em;

                @GET @Path("{id}")
                public Dune get(@PathParam("id") Long id) { return em.find(Dune.class, id); }

                @POST
                public Dune create(DuneData sent) {
                    Dune dune = new Dune();
                    dune.name = sent.name;
                    CREATED
                    em.persist(dune);
                    return dune;
                }

                @PUT @Path("{id}")
                public Dune update(@PathParam("id") Long id, DuneData sent) {
                    Dune dune = em.find(Dune.class, id);
                    dune.name = sent.name;
                    dune.changedAt = Instant.now();
                    return dune;
                }
            }
            """;

    private static final String PLAIN = "public Instant changedAt";
    private static final List<String> TOLD = List.of(
            "What POST /dunes does: it was not seen to set changedAt, which the framework sets when an object is"
                    + " created");

    @TempDir
    private Path root;

    private List<String> told(String field, String event, String created) throws Exception {
        GeneratedModule module = Generated.of(Sources.read(
                root, SOURCES.replace("FIELD", field).replace("EVENT", event).replace("CREATED", created)));
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .filter(each -> each.startsWith("What POST /dunes does"))
                .toList();
    }

    @Test
    void onlyChangesSetIt() throws Exception {
        assertEquals(TOLD, told(PLAIN, "", ""));
        assertEquals(TOLD, told(PLAIN, "@PreUpdate void changed() { changedAt = Instant.now(); }", ""));
    }

    @Test
    void newObjectsHaveItToo() throws Exception {
        assertEquals(List.of(), told(PLAIN, "", "dune.changedAt = Instant.now();"));
        assertEquals(List.of(), told(PLAIN, "@PrePersist void made() { changedAt = Instant.now(); }", ""));
        assertEquals(List.of(), told("@org.hibernate.annotations.UpdateTimestamp " + PLAIN, "", ""));
        assertEquals(List.of(), told(PLAIN + " = Instant.now()", "", ""));
    }
}
