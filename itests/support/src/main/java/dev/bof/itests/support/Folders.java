package dev.bof.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders below {@code target} for what a test leaves to look at. */
public final class Folders {
    private static final Path ROOT = Path.of("target", "it");

    private Folders() {}

    /** An empty folder of this name; what an earlier run left there is gone. */
    public static Path fresh(String name) {
        Path folder = ROOT.resolve(name).toAbsolutePath();
        try {
            if (Files.exists(folder)) {
                delete(folder);
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder)) {
            paths = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
