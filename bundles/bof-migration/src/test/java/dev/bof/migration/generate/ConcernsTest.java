package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's table of endpoints says "same" of none that something below it is about. */
class ConcernsTest {
    private static final String SOURCES = """
            package masts;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;

            @Entity
            class Mast {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                String wood;
                int length;
            }

            record MastView(Long id, String wood, int length) {
                static MastView of(Mast m) { return new MastView(m.id, m.wood, m.length); }
            }

            record NewMast(String wood, int length) {}

            @Path("masts")
            class Masts {
                EntityManager em;
                Weather weather;

                @GET @Path("{id}")
                public MastView get(@PathParam("id") Long id) { return MastView.of(find(id)); }

                @POST
                public MastView create(NewMast in) {
                    Mast mast = new Mast();
                    mast.wood = in.wood();
                    mast.length = in.length();
                    em.persist(mast);
                    return MastView.of(mast);
                }

                @POST @Path("{id}/cut")
                public MastView cut(@PathParam("id") Long id) {
                    Mast mast = find(id);
                    if (weather.isBad()) throw new ClientErrorException("not now", 409);
                    mast.length = 1;
                    return MastView.of(mast);
                }

                private Mast find(Long id) {
                    Mast mast = em.find(Mast.class, id);
                    if (mast == null) throw new NotFoundException();
                    return mast;
                }
            }

            interface Weather { boolean isBad(); }
            """;

    @TempDir
    private Path root;

    @Test
    void theEndpointOfARuleThatIsToBeWrittenIsNotTheSame() throws Exception {
        String guide = guide(SOURCES);

        assertTrue(guide.contains("| `POST /masts/{id}/cut` | same, but for what stands below |"), guide);
        assertTrue(guide.contains("| `GET /masts/{id}` | same |"), guide);
        assertTrue(guide.contains("| `POST /masts` | same |"), guide);
    }

    @Test
    void whatOneRequestHasIsAboutThoseWhoTakeIt() throws Exception {
        String guide = guide(
                SOURCES.replace("NewMast(String wood, int length)", "NewMast(String wood, int length, String flag)"));

        assertTrue(guide.contains("| `POST /masts` | same, but for what stands below |"), guide);
        assertTrue(guide.contains("| `GET /masts/{id}` | same |"), guide);
    }

    @Test
    void whatAnswersHaveIsAboutAllWhoAnswer() throws Exception {
        String guide = guide(SOURCES.replace(
                        "MastView(Long id, String wood, int length) {",
                        "MastView(Long id, String wood, int length, String sky) {")
                .replace("m.wood, m.length)", "m.wood, m.length, org.acme.Sky.of(m))"));

        assertTrue(guide.contains("| `GET /masts/{id}` | same, but for what stands below |"), guide);
        assertTrue(guide.contains("| `POST /masts` | same, but for what stands below |"), guide);
    }

    private String guide(String sources) throws Exception {
        return Generated.text(Generated.of(Sources.read(root, sources)), "_MIGRATION_GUIDE.md");
    }
}
