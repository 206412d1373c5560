package dev.bof.migration.read.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ast.CompilationUnit;
import dev.bof.migration.model.Place;
import dev.bof.migration.read.UnreadableServiceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files below a service's root that are read: never through a symbolic link, never those that are built, tests, or
 * hidden.
 */
final class SourceFolder {
    /** No hand writes a larger source; whatever made it, parsing it would take all memory. */
    private static final long LARGEST_FILE = 4L << 20;

    private static final int MOST_FILES = 20_000;
    private static final Set<String> LEFT_OUT = Set.of("target", "build", "out", "bin", "node_modules", "test", "it");

    /** Nobody writes a package into these. */
    private static final Set<String> ALWAYS_LEFT_OUT = Set.of("target", "node_modules");

    private final Path root;
    private final Problems problems;
    private final List<String> files = new ArrayList<>();

    private SourceFolder(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Finds the files below a folder. */
    static SourceFolder open(Path folder, Problems problems) throws UnreadableServiceException {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableServiceException(folder + " is not a folder");
        }
        try {
            SourceFolder opened = new SourceFolder(folder.toRealPath(), problems);
            opened.walk();
            return opened;
        } catch (IOException e) {
            throw new UnreadableServiceException(folder + " cannot be read: " + e.getMessage());
        }
    }

    Path root() {
        return root;
    }

    /** Paths relative to the root, with {@code /} between names, sorted. */
    List<String> files(String ending) {
        return files.stream().filter(each -> each.endsWith(ending)).toList();
    }

    byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(root.resolve(file));
    }

    private void walk() throws IOException {
        Set<String> found = new TreeSet<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(root) || isRead(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isSymbolicLink()) {
                    reportLink(file);
                } else if (attributes.isRegularFile() && isWanted(file)) {
                    accept(file, attributes.size(), found);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                problems.error("cannot be read: " + failure.getClass().getSimpleName(), place(file));
                return FileVisitResult.CONTINUE;
            }
        });
        files.addAll(found);
    }

    private void accept(Path file, long size, Set<String> found) {
        if (size > LARGEST_FILE) {
            problems.error("is larger than " + (LARGEST_FILE >> 20) + " MiB and was not read", place(file));
        } else if (found.size() == MOST_FILES) {
            problems.error("more than " + MOST_FILES + " files: the rest was not read", new Place(".", 0));
        } else {
            found.add(relative(file));
        }
    }

    private void reportLink(Path link) {
        if (isWanted(link) || Files.isDirectory(link)) {
            problems.warning("is a symbolic link and was not followed", place(link));
        }
    }

    /** Folders of tests are those beside {@code main}; a package may well be called test. */
    private boolean isRead(Path folder) {
        String name = folder.getFileName().toString();
        boolean belowSources = relative(folder).contains("src/main/");
        return !name.startsWith(".")
                && (belowSources || !LEFT_OUT.contains(name) || isPackage(folder))
                && !isNestedRepository(folder);
    }

    /** Whether the folder is part of the package that a source in it or below it names. */
    private boolean isPackage(Path folder) {
        if (ALWAYS_LEFT_OUT.contains(folder.getFileName().toString())) {
            return false;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .findFirst()
                    .filter(file -> isInPackageOf(file, folder))
                    .isPresent();
        } catch (IOException | UncheckedIOException e) {
            problems.error("cannot be read: " + e.getMessage(), place(folder));
            return false;
        }
    }

    private boolean isInPackageOf(Path file, Path folder) {
        Path parent = file.getParent();
        try {
            return new JavaParser()
                    .parse(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .getResult()
                    .flatMap(CompilationUnit::getPackageDeclaration)
                    .map(declared -> Path.of(declared.getNameAsString().replace('.', '/')))
                    .filter(parent::endsWith)
                    .filter(path -> folder.getNameCount() > parent.getNameCount() - path.getNameCount())
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNestedRepository(Path folder) {
        return Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isWanted(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java")
                || name.endsWith(".sql")
                || name.equals("pom.xml")
                || name.equals("persistence.xml")
                || name.equals("orm.xml")
                || name.equals("application.properties")
                || name.equals("application.yml")
                || name.equals("application.yaml");
    }

    private Place place(Path file) {
        return new Place(relative(file), 0);
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
