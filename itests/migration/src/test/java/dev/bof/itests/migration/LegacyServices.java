package dev.bof.itests.migration;

import dev.bof.itests.migration.Sample.Kind;
import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.Database;
import dev.bof.itests.support.FreePorts;
import dev.bof.itests.support.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Every sample as its team runs it: in processes of their own, with one database. */
final class LegacyServices implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final String HOST = "dev.bof.itests.host.Host";
    private static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Map<Sample, Integer> ports = new EnumMap<>(Sample.class);
    private final List<Process> processes = new ArrayList<>();
    private final Database database;
    private final Path logs;

    /** @param logs the folder for what the services print */
    LegacyServices(Database database, Path logs) {
        this.database = database;
        this.logs = logs;
        for (Sample sample : Sample.tried()) {
            ports.put(sample, FreePorts.next());
        }
    }

    /** Starts them all and waits until each answers. */
    void start() {
        host("host", Kind.JAKARTA, "jakarta");
        host("host-javax", Kind.JAVAX, "javax");
        samples(Kind.SPRING).forEach(this::spring);
        for (Sample sample : Sample.tried()) {
            try (Http http = new Http("http://127.0.0.1:" + ports.get(sample))) {
                Await.until(sample + " answers", START_LIMIT, () -> answers(http, sample), this::log);
            }
        }
    }

    private static boolean answers(Http http, Sample sample) {
        try {
            Answer answer = http.trySend("GET", sample.path(), null, Map.of());
            return answer.status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String log() {
        StringBuilder log = new StringBuilder();
        try (var files = Files.list(logs)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                log.append(text, Math.max(0, text.length() - 2000), text.length());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return log.toString();
    }

    private void host(String module, Kind kind, String namespace) {
        Path target = Sample.ROOT.resolve(module).resolve("target");
        List<String> command = new ArrayList<>(SMALL);
        command.add("-D" + namespace + ".persistence.jdbc.url=" + database.url());
        command.add("-D" + namespace + ".persistence.jdbc.user=" + database.user());
        command.add("-D" + namespace + ".persistence.jdbc.password=" + database.password());
        command.add("-D" + namespace + ".persistence.jdbc.driver=org.postgresql.Driver");
        // the other variant writes the same rows
        command.add("-Declipselink.cache.shared.default=false");
        command.addAll(List.of("-cp", target.resolve("classes") + ":" + target.resolve("lib/*"), HOST));
        List<Sample> samples = samples(kind);
        samples.forEach(sample -> command.addAll(List.of(sample.application(), String.valueOf(ports.get(sample)))));
        if (!samples.isEmpty()) {
            launch(module, command);
        }
    }

    private static List<Sample> samples(Kind kind) {
        return Sample.tried().stream().filter(sample -> sample.kind() == kind).toList();
    }

    private void spring(Sample sample) {
        List<String> command = new ArrayList<>(SMALL);
        command.addAll(List.of("-jar", sample.jar().toString()));
        command.add("--server.address=127.0.0.1");
        command.add("--server.port=" + ports.get(sample));
        command.add("--spring.datasource.url=" + database.url());
        command.add("--spring.datasource.username=" + database.user());
        command.add("--spring.datasource.password=" + database.password());
        launch(sample.module(), command);
    }

    private void launch(String name, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        try {
            processes.add(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(logs.resolve(name + ".log").toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a sample's objects are. */
    URI address(Sample sample) {
        return URI.create("http://127.0.0.1:" + ports.get(sample) + sample.path());
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(
                process -> process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }
}
