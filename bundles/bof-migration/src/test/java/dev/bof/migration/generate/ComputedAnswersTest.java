package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.ServiceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service works out when it answers, the generated entity works out too. */
class ComputedAnswersTest {
    private static final String ENTITY = """
            package shop;

            import com.fasterxml.jackson.annotation.JsonProperty;
            import jakarta.persistence.*;
            import java.math.BigDecimal;

            enum Unit { PIECE, KILO }

            @Entity
            class Article {
                @Id Long id;
                @Column(nullable = false) String title;
                String brand;
                Unit unit;
                @Column(nullable = false) BigDecimal price;
                @Column(nullable = false) int stock;

                public Long getId() { return id; }
                public String getTitle() { return title; }
                public String getBrand() { return brand == null ? "no \\u002a/ name" : brand; }
                public BigDecimal getPrice() { return price; }
                public int getStock() { return stock; }
                public Unit getUnit() { return unit; }

                @JsonProperty("label")
                String label() { return getTitle() + " (" + brand + ")"; }

                public boolean isOut() { return stock <= 0; }

                public String getShelf() {
                    String shelf = "A";
                    for (int i = 0; i < stock; i++) {
                        shelf += i;
                    }
                    return shelf;
                }
            }
            """;

    private static final String RESOURCE = """
            package shop;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;

            @Path("articles")
            class ArticleResource {
                EntityManager em;

                @GET
                @Path("{id}")
                public Article get(@PathParam("id") Long id) {
                    return em.find(Article.class, id);
                }
            }
            """;

    private static final String DTO = """
            package shop;

            import java.math.BigDecimal;

            class ArticleDto {
                public Long id;
                public String title;
                public BigDecimal value;
                public boolean loose;
                public String kind;
                public String note;

                static ArticleDto of(Article article) {
                    ArticleDto dto = new ArticleDto();
                    dto.id = article.getId();
                    dto.title = article.getTitle();
                    dto.value = article.getPrice().multiply(BigDecimal.valueOf(article.getStock()));
                    dto.loose = article.getUnit() == Unit.KILO && article.getStock() > 0;
                    dto.kind = "article";
                    dto.note = article.getTitle() + article.getStock();
                    if (article.getStock() == 0) {
                        dto.note = "sold out";
                    }
                    return dto;
                }

                public String getHeading() { return title.toUpperCase(); }
            }
            """;

    @TempDir
    Path root;

    @TempDir
    Path classes;

    @Test
    void whatMethodsOfAnEntityGiveIsWorkedOutByTheGeneratedOne() throws Exception {
        GeneratedModule module = generate(RESOURCE);
        String entity = Generated.text(module, "/Article.java");

        assertTrue(entity.contains("String label() {\n        return title + \" (\" + brand + \")\";"), entity);
        assertTrue(entity.contains("boolean out() {\n        return stock <= 0;"), entity);
        assertTrue(entity.contains("return brand == null ? \"no */ name\" : brand;"), entity);
        assertTrue(Generated.text(module, "/ArticleView.java").contains("@Computed boolean out"));
        assertEquals(List.of(), Compilation.of(module.files(), classes));
    }

    @Test
    void whatIsMoreThanAnExpressionIsListedAndHasAPlace() throws Exception {
        GeneratedModule module = generate(RESOURCE);

        assertTrue(Generated.text(module, "/Article.java").contains("// <keep id=\"compute-shelf\">"));
        assertEquals(List.of("compute-shelf"), places(module));
    }

    @Test
    void whatIsPutIntoATransferObjectIsWorkedOutFromTheObject() throws Exception {
        GeneratedModule module = generate(RESOURCE.replace("public Article get", "public ArticleDto get")
                .replace("return em.find(Article.class, id)", "return ArticleDto.of(em.find(Article.class, id))"));
        String entity = Generated.text(module, "/Article.java");

        assertTrue(entity.contains("return price.multiply(java.math.BigDecimal.valueOf(stock));"), entity);
        assertTrue(entity.contains("return unit == Unit.KILO && stock > 0;"), entity);
        assertTrue(entity.contains("String kind() {\n        return \"article\";"), entity);
        assertTrue(entity.contains("String heading() {\n        return title.toUpperCase();"), entity);
        assertEquals(List.of("compute-note"), places(module), "it depends on conditions");
        assertEquals(List.of(), Compilation.of(module.files(), classes));
    }

    private static List<String> places(GeneratedModule module) {
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::keptPlace)
                .filter(Objects::nonNull)
                .toList();
    }

    private GeneratedModule generate(String resource) throws Exception {
        Files.writeString(root.resolve("Article.java"), ENTITY);
        Files.writeString(root.resolve("ArticleDto.java"), DTO);
        Files.writeString(root.resolve("ArticleResource.java"), resource);
        return Generated.of(new ServiceReader().read(root));
    }
}
