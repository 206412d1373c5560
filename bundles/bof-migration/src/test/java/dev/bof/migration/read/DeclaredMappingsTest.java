package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Update;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.FieldMapping.How;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.ServiceModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapper that is only an interface says in annotations what its code will do. */
class DeclaredMappingsTest {
    private static final String SOURCES = """
            package shop;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import org.mapstruct.*;

            @Entity
            class Article {
                @Id Long id;
                String title;
                String ean;
                public Long getId() { return id; }
            }

            record ArticleDto(Long id, String title, String barcode, String unit) {}

            @Mapper
            interface ArticleMapper {
                @Mapping(target = "barcode", source = "ean")
                @Mapping(target = "unit", constant = "piece")
                ArticleDto toDto(Article article);

                @BeanMapping(nullValuePropertyMappingStrategy = NullValuePropertyMappingStrategy.IGNORE)
                @Mapping(target = "id", ignore = true)
                @Mapping(target = "ean", source = "barcode")
                void update(ArticleDto dto, @MappingTarget Article article);
            }

            @Path("articles")
            class ArticleResource {
                ArticleMapper mapper;
                EntityManager em;

                @GET
                @Path("{id}")
                public ArticleDto get(@PathParam("id") Long id) {
                    return mapper.toDto(em.find(Article.class, id));
                }

                @PUT
                @Path("{id}")
                public ArticleDto put(@PathParam("id") Long id, ArticleDto dto) {
                    Article article = em.find(Article.class, id);
                    mapper.update(dto, article);
                    return mapper.toDto(article);
                }
            }
            """;

    @TempDir
    private Path root;

    @Test
    void renamesConstantsAndIgnoredFieldsAreRead() throws Exception {
        ServiceModel service = Sources.read(root, SOURCES);

        ObjectModel article = service.object("Article").orElseThrow();
        assertEquals("ean", article.viewOf("barcode").orElseThrow().attribute());
        assertEquals(How.CONSTANT, article.viewOf("unit").orElseThrow().how());
        assertEquals("id", article.viewOf("id").orElseThrow().attribute());
        assertEquals(
                List.of("title", "ean"),
                article.update().stream().map(FieldMapping::attribute).toList());
        assertTrue(article.update().stream().allMatch(FieldMapping::onlyWhenPresent));
        assertEquals(
                List.of(Update.NOT_NULL),
                service.endpoints()
                        .map(Endpoint::update)
                        .filter(Objects::nonNull)
                        .toList());
        assertEquals(List.of(), service.problems());
    }
}
