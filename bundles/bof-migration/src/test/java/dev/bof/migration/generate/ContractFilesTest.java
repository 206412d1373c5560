package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractFilesTest {
    private static final String SOURCES = """
            package shop;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;

            @Entity
            class Article {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                public String code;
                public String region;
                public java.time.LocalDateTime listed;
            }

            class ArticleData {
                public String code;
                public String region;
            }

            @Path("articles")
            class ArticleResource {
                EntityManager em;

                @GET
                @Path("by-code/{code}")
                public Article byCode(@PathParam("code") String code) {
                    return em.createQuery("select a from Article a where a.code = :code", Article.class)
                            .setParameter("code", code).getSingleResult();
                }

                @POST
                @Path("{id}/move/{region}")
                public Article move(@PathParam("id") Long id, @PathParam("region") String region) {
                    Article article = em.find(Article.class, id);
                    article.region = region;
                    return article;
                }

                @POST
                public Response create(ArticleData data) {
                    long taken = em.createQuery(
                                    "select count(a) from Article a where a.code = :code and a.region = :region",
                                    Long.class)
                            .setParameter("code", data.code)
                            .setParameter("region", data.region)
                            .getSingleResult();
                    if (taken > 0) {
                        return Response.status(409).entity("taken").build();
                    }
                    Article article = new Article();
                    article.code = data.code;
                    article.region = data.region;
                    article.listed = java.time.LocalDateTime.now();
                    em.persist(article);
                    return Response.status(201).entity(article).build();
                }
            }
            """;

    @TempDir
    private Path root;

    private JsonNode contract;

    @BeforeEach
    void generate() throws Exception {
        GeneratedModule module = Generated.of(Sources.read(root, SOURCES));
        contract = new ObjectMapper().readTree(Generated.text(module, "article.contract.json"));
    }

    @Test
    void aKeyThatOnlyTheServiceKeepsApartIsOne() {
        assertEquals("[[\"code\",\"region\"]]", contract.path("unique").toString());
    }

    @Test
    void everyEndpointIsCalledWithWhatItsPathWants() {
        assertEquals(
                List.of("create ", "read /by-code/{code} code:path", "action /{id}/move/{region} region:path"),
                StreamSupport.stream(contract.path("operations").spliterator(), false)
                        .map(ContractFilesTest::told)
                        .toList());
    }

    private static String told(JsonNode operation) {
        StringBuilder told = new StringBuilder(
                operation.path("kind").asText() + " " + operation.path("path").asText());
        operation.path("parameters").forEach(parameter -> told.append(' ')
                .append(parameter.path("name").asText())
                .append(':')
                .append(parameter.path("role").asText()));
        return told.toString();
    }

    @Test
    void aTimeThatTheServiceTakesFromItsClockVaries() {
        assertEquals("time", contract.path("varying").path("listed").asText());
    }
}
