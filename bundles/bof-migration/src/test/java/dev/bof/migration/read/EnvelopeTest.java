package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.ServiceModel;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An envelope has what is written of it: no member that is always null where its class says so. */
class EnvelopeTest {
    private static final String SOURCES = """
            package shop;

            import com.fasterxml.jackson.annotation.JsonInclude;
            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.*;
            import jakarta.ws.rs.ext.*;

            @Entity
            class Article {
                @Id Long id;
                public Long getId() { return id; }
            }

            @JsonInclude(JsonInclude.Include.NON_NULL)
            record Answer<T>(T data, Fault fault) {
                record Fault(String code, String field) {}
            }

            class ShopException extends RuntimeException {
                final String code;
                final String field;
                ShopException(String code, String field) {
                    this.code = code;
                    this.field = field;
                }
            }

            @Provider
            class ShopExceptionMapper implements ExceptionMapper<ShopException> {
                public Response toResponse(ShopException e) {
                    return Response.status(404)
                            .type(MediaType.APPLICATION_JSON_TYPE)
                            .entity(new Answer<Void>(null, new Answer.Fault(e.code, e.field)))
                            .build();
                }
            }

            @Path("articles")
            class ArticleResource {
                EntityManager em;

                @GET
                @Path("{id}")
                public Answer<Article> get(@PathParam("id") Long id) {
                    Article article = em.find(Article.class, id);
                    if (article == null) {
                        throw new ShopException("GONE", null);
                    }
                    return new Answer<>(article, null);
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
    void whatIsAlwaysNullIsLeftOutWhereTheClassSaysSo() {
        BodyShape success = service.endpoints()
                .flatMap(endpoint -> endpoint.success().stream())
                .findFirst()
                .orElseThrow()
                .body();
        BodyShape refusal = service.rules().get(0).body();

        assertEquals(Set.of("data"), success.fields().keySet());
        assertEquals(Set.of("fault"), refusal.fields().keySet());
        assertEquals(
                Set.of("code", "field"), refusal.fields().get("fault").fields().keySet());
    }

    @Test
    void theTypeOfAnAnswerIsKnownByItsConstantToo() {
        assertEquals("application/json", service.errors().get(0).mediaType());
    }
}
