package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What code sets in a builder of answers, in one chain or in statements of their own, is carried over or listed. */
class BuiltAnswersTest {
    @TempDir
    private Path root;

    private GeneratedModule module;

    private List<String> left(String body) throws Exception {
        module = Generated.of(Sources.read(root, """
                package oars;

                import jakarta.persistence.*;
                import jakarta.ws.rs.*;
                import jakarta.ws.rs.core.*;

                @Entity
                class Oar {
                    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                    public String wood;
                }

                @Path("oars")
                class Oars {
                    EntityManager em;

                    @POST
                    public Response create(Oar oar) {
                        em.persist(oar);
                        BODY
                    }
                }
                """.replace("BODY", body)));
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
    }

    private String profile() {
        return Generated.text(module, "/OarCompatibility.java");
    }

    @Test
    void statementsSetWhatAChainSets() throws Exception {
        List<String> left = left("""
                Response.ResponseBuilder answer = Response.status(202);
                answer.entity(oar);
                answer = answer.header("X-Wood", "ash");
                return answer.build();
                """);

        assertEquals(List.of(), left);
        assertTrue(profile().contains(".answers(202,"), profile());
        assertTrue(profile().contains("\"X-Wood\", \"ash\""), profile());
    }

    @Test
    void whatIsSetInSomeCasesIsListed() throws Exception {
        List<String> left = left("""
                Response.ResponseBuilder answer = Response.ok(oar);
                if (oar.wood != null) answer.link("/woods", "wood");
                return answer.build();
                """);

        assertEquals(List.of("The header Link of POST /oars"), left);
    }

    @Test
    void whatABuilderSaysOfCachesAndCookiesIsListed() throws Exception {
        List<String> left = left(
                "return Response.ok(oar).cacheControl(new CacheControl()).cookie(new NewCookie(\"a\", \"b\")).build();");

        assertEquals(List.of("The header Cache-Control of POST /oars", "The header Set-Cookie of POST /oars"), left);
    }
}
