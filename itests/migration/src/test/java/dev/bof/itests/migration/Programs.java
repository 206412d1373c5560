package dev.bof.itests.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The programs that a user calls: the migration tool and Maven. */
final class Programs {
    private static final long LIMIT_SECONDS = 300;
    private static final Path REPOSITORY =
            Path.of(System.getProperty("bof.run")).getParent();

    private Programs() {}

    /** Writes the framework variant of a sample into a folder. */
    static Generated migrate(Sample sample, Path output) {
        String printed = run(
                REPOSITORY,
                output.resolveSibling(sample.module() + ".migrate.log"),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        System.getProperty("migration.program"),
                        "--service-root=" + sample.folder(),
                        "--output=" + output));
        List<String> byHand = printed.lines()
                .filter(line -> line.matches("  \\S+:\\d+: .*"))
                .distinct()
                .toList();
        return new Generated(sample, output, byHand);
    }

    /** Builds generated modules by their own poms, beside the two modules of ours that they name. One that fails has no jar. */
    static void build(Path folder, List<Generated> modules) {
        try {
            Files.writeString(folder.resolve("pom.xml"), aggregator(folder, modules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        call(
                folder,
                folder.resolve("build.log"),
                List.of("mvn", "-q", "-B", "package", "-DskipTests", "-Dspotless.check.skip", "--fail-at-end"));
    }

    /** Modules of an aggregator are relative to it. */
    private static String aggregator(Path folder, List<Generated> modules) {
        List<Path> paths = new ArrayList<>();
        paths.add(REPOSITORY.resolve("bundles/bof-api"));
        paths.add(REPOSITORY.resolve("bundles/bof-contract"));
        modules.forEach(module -> paths.add(module.folder()));
        StringBuilder pom =
                new StringBuilder("<project><modelVersion>4.0.0</modelVersion><groupId>dev.bof.itests</groupId>"
                        + "<artifactId>generated</artifactId><version>1</version><packaging>pom</packaging><modules>");
        paths.forEach(
                path -> pom.append("<module>").append(folder.relativize(path)).append("</module>"));
        return pom.append("</modules></project>").toString();
    }

    private static String run(Path folder, Path log, List<String> command) {
        int status = call(folder, log, command);
        String printed = read(log);
        if (status != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with " + status + ":\n" + printed);
        }
        return printed;
    }

    private static int call(Path folder, Path log, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                throw new AssertionError(String.join(" ", command) + " does not end:\n" + read(log));
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
