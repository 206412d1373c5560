package dev.bof.migration.wrap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files of a service, in memory and apart from the libraries that it brings.
 *
 * @param files by their names on the class path
 * @param libraries jars by their file names
 */
record LegacyArchive(Map<String, byte[]> files, Map<String, byte[]> libraries) {
    private static final String WAR_CLASSES = "WEB-INF/classes/";
    private static final String WAR_LIBRARIES = "WEB-INF/lib/";

    /** More than any service has: an archive that unpacks to more is none. */
    private static final long MOST_BYTES = 1L << 30;

    /** A jar, a war or a folder of classes as one archive. */
    static byte[] bytes(Path legacy) throws IOException {
        return Files.isDirectory(legacy) ? zip(legacy) : Files.readAllBytes(legacy);
    }

    private static byte[] zip(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return bytes.toByteArray();
    }

    /** What an archive holds; of a war, what its application would see. */
    static LegacyArchive read(byte[] archive) throws IOException {
        Map<String, byte[]> all = entries(archive);
        boolean war = all.keySet().stream().anyMatch(name -> name.startsWith("WEB-INF/"));
        Map<String, byte[]> files = new TreeMap<>();
        Map<String, byte[]> libraries = new TreeMap<>();
        all.forEach((name, content) -> {
            if (name.startsWith(WAR_LIBRARIES) && name.endsWith(".jar")) {
                libraries.put(name.substring(WAR_LIBRARIES.length()), content);
            } else if (name.startsWith(WAR_CLASSES)) {
                files.put(name.substring(WAR_CLASSES.length()), content);
            } else if (!war) {
                files.put(name, content);
            }
        });
        return new LegacyArchive(files, libraries);
    }

    /** The files of an archive by name. */
    static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        long left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    byte[] content = read(zip, left);
                    left -= content.length;
                    entries.put(entry.getName(), content);
                }
            }
        }
        return entries;
    }

    private static byte[] read(InputStream in, long most) throws IOException {
        byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
        if (content.length > most) {
            throw new IOException("The archive unpacks to more than " + MOST_BYTES + " bytes.");
        }
        return content;
    }
}
