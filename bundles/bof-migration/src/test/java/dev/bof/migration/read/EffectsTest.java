package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                public java.math.BigDecimal net;
                public java.math.BigDecimal tax;
                public java.math.BigDecimal gross;
                public java.math.BigDecimal was;
                public java.math.BigDecimal before;
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

            class Price {
                public java.math.BigDecimal net;
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

                @PUT
                @Path("{id}/price")
                public Article price(@PathParam("id") Long id, Price price) {
                    Article article = em.find(Article.class, id);
                    java.math.BigDecimal old = article.net;
                    article.was = article.net;
                    article.net = price.net;
                    article.gross = article.net.add(article.tax);
                    article.before = old;
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
    void whatWasTakenOverBeforeIsReadAsItWasSent() {
        List<Effect> effects = on("PUT /articles/{id}/price");

        assertEquals(
                List.of(
                        "was <- ${object.net}",
                        "net <- ${request.net}",
                        "gross <- ${request.net}.add(${object.tax})",
                        "before <- "),
                effects.stream()
                        .map(effect -> effect.attribute() + " <- " + effect.expression())
                        .toList());
    }

    @Test
    void whatAConstructorSetsByItselfIsSet() {
        List<Effect> effects = on("POST /articles");

        assertEquals(List.of("listed"), effects.stream().map(Effect::attribute).toList());
        assertEquals("", effects.get(0).notCarried());
        assertTrue(effects.get(0).mayBeNow());
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
