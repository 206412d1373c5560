package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.model.Effect;
import dev.bof.migration.model.ServiceModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service's own code does to an object, beside taking what was sent. */
class EffectsTest {
    private static final String SOURCES = """
            package shop;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;
            import java.util.List;

            @Entity
            class Article {
                @Id public Long id;
                public String code;
                public String label;
                public boolean sold;
                public java.time.LocalDateTime listed;

                protected Article() {}

                Article(ArticleData data) {
                    code = data.code;
                    listed = java.time.LocalDateTime.now();
                }
            }

            class ArticleData {
                public String code;
                public String label;
            }

            @Path("articles")
            class ArticleResource {
                EntityManager em;

                @GET
                public List<Article> list() {
                    return em.createQuery("select a from Article a", Article.class).getResultList();
                }

                @POST
                public Response create(ArticleData data) {
                    Article article = new Article(data);
                    em.persist(article);
                    return Response.status(201).entity(article).build();
                }

                @PUT
                @Path("{id}")
                public Response update(@PathParam("id") Long id, ArticleData data) {
                    Article article = em.find(Article.class, id);
                    if (article == null) {
                        return Response.status(404).build();
                    }
                    if (taken(data.code, id)) {
                        return Response.status(409).entity("taken").build();
                    }
                    article.code = data.code;
                    if (data.label != null) {
                        article.label = data.label.trim();
                    }
                    article.sold = false;
                    return Response.ok(article).build();
                }

                @POST
                @Path("{id}/sell")
                public Article sell(@PathParam("id") Long id) {
                    Article article = em.find(Article.class, id);
                    article.sold = true;
                    return article;
                }

                private boolean taken(String code, Long id) {
                    return em.createQuery("select count(a) from Article a where a.code = :code and a.id <> :id", Long.class)
                            .setParameter("code", code)
                            .setParameter("id", id)
                            .getSingleResult() > 0;
                }
            }
            """;

    @TempDir
    private Path root;

    private ServiceModel service;

    @BeforeEach
    void read() throws Exception {
        service = Sources.read(root, SOURCES);
    }

    @Test
    void aQuestionThatIsARuleOfItsOwnIsNoConditionOfWhatComesAfterIt() {
        List<Effect> effects = on("PUT /articles/{id}");

        assertEquals(
                List.of("label", "sold"),
                effects.stream().map(Effect::attribute).toList());
        assertEquals(
                List.of("!(${object} == null)", "${request.label} != null"),
                effects.get(0).conditions());
        assertEquals(List.of("!(${object} == null)"), effects.get(1).conditions());
        assertEquals(1, effects.get(1).shared());
    }

    @Test
    void whatAConstructorSetsByItselfIsListed() {
        List<Effect> effects = on("POST /articles");

        assertEquals(List.of("listed"), effects.stream().map(Effect::attribute).toList());
        assertEquals("it sets listed, and its constructor does", effects.get(0).notCarried());
    }

    @Test
    void whatAnActionDoes() {
        List<Effect> effects = on("POST /articles/{id}/sell");

        assertEquals(List.of("sold"), effects.stream().map(Effect::attribute).toList());
        assertEquals("true", effects.get(0).expression());
    }

    private List<Effect> on(String endpoint) {
        return service.objects().get(0).effects().stream()
                .filter(effect -> effect.on().equals(endpoint))
                .toList();
    }
}
