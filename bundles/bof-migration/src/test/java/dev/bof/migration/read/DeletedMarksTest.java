package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.AttributeModel.Mark;
import dev.bof.migration.model.AttributeModel.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deleted objects that are marked by a text or a number. */
class DeletedMarksTest {
    private static final String SOURCES = """
            package shop;

            import jakarta.persistence.*;

            @Entity
            class Article {
                static final String NO = "N";
                @Id public Long id;
                public String deleted = %s;
                public int removedFlag = 0;
                public String status = "A";

                void setStatus(String status) { this.status = status; }
            }

            class Articles {
                void remove(Article article) {
                    article.deleted = "Y";
                    article.removedFlag = 1;
                    article.setStatus("D");
                    %s
                }
            }
            """;

    @TempDir
    private Path root;

    @Test
    void theOneOtherValueThatIsSetMarksDeletedObjects() throws Exception {
        assertEquals(new Mark("Y", "N"), read("deleted", "\"N\"", "").mark());
        assertEquals(Role.DELETED, read("deleted", "\"N\"", "").role());
        assertEquals(new Mark(1L, 0L), read("removedFlag", "\"N\"", "").mark());
    }

    @Test
    void aNameOrValuesThatMaySaySomethingElseAreNoMark() throws Exception {
        assertEquals(Role.NONE, read("status", "\"N\"", "").role());
        assertEquals(
                Role.NONE, read("deleted", "\"N\"", "article.deleted = \"P\";").role());
        assertEquals(Role.NONE, read("deleted", "null", "").role());
    }

    private AttributeModel read(String attribute, String initial, String more) throws Exception {
        Files.writeString(root.resolve("Shop.java"), SOURCES.formatted(initial, more));
        return new ServiceReader()
                .read(root)
                .entities()
                .get(0)
                .attribute(attribute)
                .orElseThrow();
    }
}
