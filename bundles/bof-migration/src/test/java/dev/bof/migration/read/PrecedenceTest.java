package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.model.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A condition that is put together of others' values asks what the service asked: no operator takes a part of a value. */
class PrecedenceTest {
    @TempDir
    private Path root;

    @Test
    void whatAVariableStandsForStaysOne() throws Exception {
        Files.writeString(root.resolve("Boxes.java"), """
            import jakarta.persistence.*;
            import jakarta.ws.rs.*;

            @Entity
            class Box {
                @Id Long id;
                int weight;
                int height;
                String label;
            }

            @Path("boxes")
            class Boxes {
                EntityManager em;
                static int asked;

                @POST
                public Box create(Box box) {
                    boolean open = (box.weight == 0) || (box.height == 0);
                    if (!open) throw new BadRequestException("closed");
                    boolean odd = (box.label.equals("(")) || (box.label.equals(")"));
                    if (!odd) throw new BadRequestException("even");
                    if (!flat(box)) throw new BadRequestException("high");
                    int less = -box.weight;
                    if (-less > 3) throw new BadRequestException("heavy");
                    if (asked++ > 3) throw new BadRequestException("often");
                    boolean one = (box.weight + box.height) > 3;
                    if (!one) throw new BadRequestException("small");
                    boolean whole = (box.weight > 3 || box.height > 3);
                    if (!whole) throw new BadRequestException("tiny");
                    em.persist(box);
                    return box;
                }

                private static boolean flat(Box box) {
                    return (box.height == 0) || (box.height == 1);
                }
            }
            """);
        Map<String, String> conditions = new ServiceReader()
                .read(root).rules().stream().collect(Collectors.toMap(Rule::message, Rule::expression));

        assertEquals("!((${request.weight} == 0) || (${request.height} == 0))", conditions.get("closed"));
        assertEquals("!((${request.label}.equals(\"(\")) || (${request.label}.equals(\")\")))", conditions.get("even"));
        assertEquals("!((${request.height} == 0) || (${request.height} == 1))", conditions.get("high"));
        assertEquals("-(-${request.weight}) > 3", conditions.get("heavy"));
        assertEquals("", conditions.get("often"));
        assertEquals("!((${request.weight} + ${request.height}) > 3)", conditions.get("small"));
        assertEquals("!(${request.weight} > 3 || ${request.height} > 3)", conditions.get("tiny"));
    }
}
