package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
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
    void aTimeThatTheServiceTakesFromItsClockVaries() {
        assertEquals("time", contract.path("varying").path("listed").asText());
    }
}
