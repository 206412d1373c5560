package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version that is sent to be compared is compared by the generated service, and nowhere stored. */
class SentVersionTest {
    private static final String COMPARED =
            "if (sent.version != null && !sent.version.equals(seal.lock)) throw new Stale(\"reload\");";

    private static final String SOURCES = """
            package seals;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;

            class Stale extends WebApplicationException {
                Stale(String message) { super(message, 409); }
            }

            @Entity
            class Seal {
                @Id Long id;
                @Version Long lock;
                String mark;
            }

            class SealDto {
                public Long id;
                public Long version;
                public String mark;
                static SealDto of(Seal seal) {
                    SealDto dto = new SealDto();
                    dto.id = seal.id;
                    dto.version = seal.lock;
                    dto.mark = seal.mark;
                    return dto;
                }
            }

            @Path("seals")
            class Seals {
                EntityManager em;

                @GET @Path("{id}")
                public SealDto get(@PathParam("id") Long id) { return SealDto.of(find(id)); }

                @PUT @Path("{id}")
                public SealDto update(@PathParam("id") Long id, SealDto sent) {
                    Seal seal = find(id);
                    COMPARED
                    seal.mark = sent.mark;
                    return SealDto.of(seal);
                }

                private Seal find(Long id) {
                    Seal seal = em.find(Seal.class, id);
                    if (seal == null) throw new NotFoundException("no seal");
                    return seal;
                }
            }
            """;

    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    private GeneratedModule generate(String sources) throws Exception {
        return Generated.of(Sources.read(root, sources));
    }

    private static String text(GeneratedModule module, String file) {
        return Generated.text(module, "/" + file);
    }

    @Test
    void itIsReadAndCompared() throws Exception {
        GeneratedModule module = generate(SOURCES.replace("COMPARED", COMPARED));

        assertTrue(text(module, "UpdateSeal.java").contains("@PassedOver Long version"));
        String service = text(module, "SealService.java");
        assertTrue(service.contains("request.version() != null"), service);
        assertTrue(service.contains("request.version().equals(object.getVersion())"), service);
        assertTrue(service.contains("void requireUpdate(Seal object, Record wanted)"), service);
        assertEquals(List.of(), Compilation.of(module.files(), classes));
    }

    @Test
    void withoutAComparisonItIsNoField() throws Exception {
        GeneratedModule module = generate(SOURCES.replace("COMPARED", ""));

        assertFalse(text(module, "UpdateSeal.java").contains("version"));
    }
}
