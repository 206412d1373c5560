package dev.bof.itests.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The programs that a user calls: the migration tool and Maven. */
final class Programs {
    private static final long LIMIT_SECONDS = 900;
    static final Path REPOSITORY = Path.of(System.getProperty("bof.run")).getParent();

    private Programs() {}

    /** Writes the framework variant of a service into a folder, and gives what was printed. */
    static String migrate(Path service, Path output) {
        return tool(
                output.resolveSibling(output.getFileName() + ".migrate.log"),
                "--service-root=" + service,
                "--output=" + output);
    }

    /** Makes a variant bundle of a service's jar. */
    static void wrap(Path jar, String route, String variant, Path output) {
        tool(
                output.resolveSibling(output.getFileName() + ".log"),
                "wrap",
                jar.toString(),
                "--route=" + route,
                "--variant=" + variant,
                "--output=" + output);
    }

    private static String tool(Path log, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("migration.program")));
        command.addAll(List.of(arguments));
        return run(REPOSITORY, log, command);
    }

    /** Builds generated modules by their own poms, beside the two modules of ours that they name. One that fails has no jar. */
    static void build(Path folder, List<WrittenModule> modules) {
        maven(folder, "build", modules, List.of("package", "-DskipTests"));
    }

    /** Runs the modules' own tests against a server that has both variants; they leave their reports in the modules. */
    static void compare(Path folder, List<WrittenModule> modules, URI server) {
        // the unit tests of our two modules have been run
        maven(
                folder,
                "compare",
                modules,
                List.of(
                        "verify",
                        "-DskipITs=false",
                        "-Dcontract.server=" + server,
                        "-Dtest=none",
                        "-Dsurefire.failIfNoSpecifiedTests=false"));
    }

    private static void maven(Path folder, String name, List<WrittenModule> modules, List<String> arguments) {
        try {
            Files.writeString(folder.resolve("pom.xml"), aggregator(folder, modules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = new ArrayList<>(List.of("mvn", "-q", "-B", "-Dspotless.check.skip", "--fail-at-end"));
        command.addAll(arguments);
        call(folder, folder.resolve(name + ".log"), command);
    }

    /** Modules of an aggregator are relative to it. */
    private static String aggregator(Path folder, List<WrittenModule> modules) {
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
