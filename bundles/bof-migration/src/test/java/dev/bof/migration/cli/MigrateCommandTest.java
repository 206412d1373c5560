package dev.bof.migration.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the options mean, alone and together. */
class MigrateCommandTest {
    private static final String RESOURCE = """
            package shop.it;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import java.util.List;

            @Entity
            class NAME {
                @Id public Long id;
                public String code;
            }

            @Path("PATH")
            class NAMEResource {
                EntityManager em;

                @GET
                public List<NAME> list() {
                    return em.createQuery("select o from NAME o", NAME.class).getResultList();
                }
            }
            """;

    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();
    private Path service;
    private Path output;

    /** The package is called as folders of tests often are. */
    @BeforeEach
    void write() throws IOException {
        service = Files.createDirectories(folder.resolve("service"));
        output = folder.resolve("service-framework");
        Path sources = Files.createDirectories(service.resolve("shop/it"));
        for (String name : List.of("Article", "Basket")) {
            String source = RESOURCE.replace("NAME", name).replace("PATH", name.toLowerCase());
            Files.writeString(sources.resolve(name + ".java"), source);
        }
    }

    @Test
    void oneObjectAfterTheOtherFillsOneModule() throws IOException {
        assertEquals(ExitCode.DONE, migrate("--object", "Article"), printed::toString);
        List<Path> first = files();

        assertEquals(ExitCode.DONE, migrate("--object", "Basket"), printed::toString);

        assertTrue(files().containsAll(first), printed::toString);
        assertTrue(printed.toString().contains("BasketService.java"), printed::toString);
    }

    @Test
    void theServiceItselfIsNoOutputByWhateverName() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), service);
        List<Path> before = files();

        assertEquals(ExitCode.WRONG_USE, migrate("--output", link.toString()));

        assertEquals(before, files());
        assertTrue(printed.toString().contains("must not be the legacy service itself"), printed::toString);
    }

    @Test
    void aDryRunOfUndoUndoesNothing() throws IOException {
        assertEquals(ExitCode.DONE, migrate("--backup"), printed::toString);
        List<Path> before = files();
        String backup = printed.toString().replaceAll("(?s).*--undo (\\d{8}_\\d{6}).*", "$1");

        assertEquals(ExitCode.DONE, migrate("--undo", backup, "--dry-run"), printed::toString);
        assertEquals(before, files());

        assertEquals(ExitCode.WRONG_USE, migrate("--undo", backup, "--inventory"));
        assertEquals(before, files());

        assertEquals(ExitCode.DONE, migrate("--undo", backup, "--output", output.toString()), printed::toString);
        assertFalse(Files.exists(output.resolve("pom.xml")));
    }

    private int migrate(String... options) {
        List<String> arguments = new ArrayList<>(List.of("--service-root", service.toString()));
        arguments.addAll(List.of(options));
        PrintWriter out = new PrintWriter(printed, true);
        return Main.run(out, out, arguments.toArray(String[]::new));
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
