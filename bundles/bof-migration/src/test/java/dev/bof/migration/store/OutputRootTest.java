package dev.bof.migration.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputRootTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"../a", "a/../../b", "/etc/passwd", "a//b", "", "a/", ".", "a\\..\\..\\b", "C:/a", "a\0b", "a\nb"
            })
    void noPathLeadsOut(String path) {
        assertThrows(StoreException.class, () -> OutputRoot.of(folder).place(path));
    }

    @Test
    void noLinkLeadsOut(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        Files.createSymbolicLink(folder.resolve("file.txt"), elsewhere.resolve("file.txt"));

        assertRefused("link/a.txt", "symbolic link");
        assertRefused("file.txt", "no regular file");
    }

    @Test
    void theRootItselfMayBeALinkBecauseTheUserNamedIt(@TempDir Path elsewhere) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), elsewhere);

        assertEquals(
                elsewhere.toRealPath().resolve("a.txt"), OutputRoot.of(link).place("a.txt"));
    }

    @Test
    void aNameThatDiffersInCaseOnlyIsTheSameElsewhere() throws IOException {
        Files.createDirectories(folder.resolve("Src"));
        Files.writeString(folder.resolve("readme.md"), "");

        assertRefused("src/a.txt", "some file systems");
        assertRefused("README.md", "some file systems");
    }

    @Test
    void aFileAndAFolderCannotHaveOneName() throws IOException {
        Files.createDirectories(folder.resolve("folder"));
        Files.writeString(folder.resolve("file"), "");

        assertRefused("folder", "no regular file");
        assertRefused("file/a.txt", "a folder is needed");
    }

    @Test
    void aFileIsNoRoot() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThrows(StoreException.class, () -> OutputRoot.of(file));
    }

    private void assertRefused(String path, String why) {
        StoreException refused =
                assertThrows(StoreException.class, () -> OutputRoot.of(folder).place(path));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }
}
