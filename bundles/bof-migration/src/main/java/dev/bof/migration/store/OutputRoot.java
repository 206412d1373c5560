package dev.bof.migration.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The folder below which everything is written. It hands out the places of files only after it has looked at every
 * folder on the way: none of them is a symbolic link, so nothing lands outside. Callers ask again right before each
 * write.
 */
public final class OutputRoot {
    private final Path folder;

    private OutputRoot(Path folder) {
        this.folder = folder;
    }

    /**
     * @param folder may be a symbolic link itself, because the user named it, and need not exist
     * @throws StoreException where it is no folder
     */
    public static OutputRoot of(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!Files.exists(absolute)) {
            return new OutputRoot(absolute);
        }
        if (!Files.isDirectory(absolute)) {
            throw new StoreException(absolute + " is not a folder");
        }
        try {
            return new OutputRoot(absolute.toRealPath());
        } catch (IOException e) {
            throw new StoreException(absolute + " cannot be read: " + e.getMessage(), e);
        }
    }

    public Path folder() {
        return folder;
    }

    /**
     * Where the file of this path is, or would be.
     *
     * @throws StoreException where the path leads out of the root, over a symbolic link, through a file, or to a name
     *     that differs from an existing one in case only
     */
    public Path place(String path) {
        Path place = folder;
        List<String> segments = segments(path);
        for (String segment : segments.subList(0, segments.size() - 1)) {
            refuseOtherCase(place, segment, path);
            place = place.resolve(segment);
            if (Files.isSymbolicLink(place)) {
                throw new StoreException(path + ": " + place + " is a symbolic link, which is not followed");
            }
            if (exists(place) && !Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                throw new StoreException(path + ": a folder is needed where the file " + place + " is");
            }
        }
        String name = segments.get(segments.size() - 1);
        refuseOtherCase(place, name, path);
        place = place.resolve(name);
        if (exists(place) && !Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new StoreException(path + ": " + place + " is there already and is no regular file");
        }
        return place;
    }

    /** What is in the file of this path, null where there is none. */
    public Content read(String path) {
        Path place = place(path);
        try {
            return exists(place) ? Content.of(Files.readAllBytes(place)) : null;
        } catch (IOException e) {
            throw new StoreException(place + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Where the folder of this path is, or would be.
     *
     * @throws StoreException as {@link #place}
     */
    Path folderAt(String path) {
        return place(path + "/any").getParent();
    }

    /** The folders on the way to these paths that do not exist yet, each before those in it. */
    List<String> missingFolders(List<String> paths) {
        List<String> missing = new ArrayList<>();
        for (String path : paths) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                String parent = path.substring(0, slash);
                if (!missing.contains(parent) && !exists(folder.resolve(parent))) {
                    missing.add(parent);
                }
            }
        }
        return missing;
    }

    /** Names as a file system that ignores case compares them. */
    public static String caseless(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static boolean exists(Path place) {
        return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<String> segments(String path) {
        List<String> segments = Arrays.asList(path.split("/", -1));
        for (String segment : segments) {
            if (segment.isEmpty()
                    || segment.equals(".")
                    || segment.equals("..")
                    || segment.indexOf('\\') >= 0
                    || segment.indexOf(':') >= 0
                    || segment.chars().anyMatch(Character::isISOControl)) {
                throw new StoreException("'" + path + "' is not a path below the output folder");
            }
        }
        return segments;
    }

    private static void refuseOtherCase(Path parent, String name, String path) {
        if (!Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS) || exists(parent.resolve(name))) {
            return;
        }
        try (Stream<Path> children = Files.list(parent)) {
            children.map(child -> child.getFileName().toString())
                    .filter(child -> caseless(child).equals(caseless(name)))
                    .findFirst()
                    .ifPresent(child -> {
                        throw new StoreException(path + ": " + parent.resolve(child)
                                + " is there already, and on some file systems is the same");
                    });
        } catch (IOException e) {
            throw new StoreException(parent + " cannot be read: " + e.getMessage(), e);
        }
    }
}
