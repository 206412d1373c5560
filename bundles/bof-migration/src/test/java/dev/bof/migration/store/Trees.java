package dev.bof.migration.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is in a folder, to compare it with what was there before. */
public final class Trees {
    private Trees() {}

    /** Every file and folder with its content and permissions. */
    public static SortedMap<String, String> of(Path folder) {
        return of(folder, false);
    }

    /** The same with the times at which each was last written. */
    public static SortedMap<String, String> withTimes(Path folder) {
        return of(folder, true);
    }

    /** The same as {@link #of(Path)} without the backups. */
    public static SortedMap<String, String> withoutBackups(Path folder) {
        SortedMap<String, String> tree = of(folder);
        tree.keySet().removeIf(path -> path.equals("migrations") || path.startsWith("migrations/"));
        return tree;
    }

    private static SortedMap<String, String> of(Path folder, boolean times) {
        SortedMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(path -> !path.equals(folder))
                    .forEach(path -> tree.put(folder.relativize(path).toString(), describe(path, times)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }

    private static String describe(Path path, boolean times) {
        try {
            PosixFileAttributes attributes =
                    Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            String content = attributes.isRegularFile()
                    ? Content.of(Files.readAllBytes(path)).sha256()
                    : attributes.isSymbolicLink() ? "-> " + Files.readSymbolicLink(path) : "folder";
            return content + " " + attributes.permissions() + (times ? " " + attributes.lastModifiedTime() : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
