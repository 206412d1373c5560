package dev.bof.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The real assembly as a process of its own, started by the project's {@code run} script on free ports with a data
 * folder of its own.
 */
public final class Server implements AutoCloseable {
    private static final Path RUN = Path.of(System.getProperty("bof.run"));
    private static final String USER = "karaf";
    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final Path data;
    private final Database database;
    private final Map<String, String> environment;
    private final int httpPort = FreePorts.next();
    private final int sshPort = FreePorts.next();
    private final Http http = new Http("http://127.0.0.1:" + httpPort);
    private Shell shell;

    private Server(Path data, Database database, Map<String, String> environment) {
        this.data = data.toAbsolutePath();
        this.database = database;
        this.environment = environment;
    }

    /** Starts a server and waits until it is ready. */
    public static Server start(Path data, Database database) {
        return start(data, database, Map.of());
    }

    /** @param environment what the script is told beside ports, data folder and database */
    public static Server start(Path data, Database database, Map<String, String> environment) {
        Server server = new Server(data, database, environment);
        server.start();
        return server;
    }

    /**
     * A server that has not been started yet: what its data folder holds by then is its configuration.
     *
     * @param environment what the script is told beside ports, data folder and database, read at each start
     */
    public static Server at(Path data, Database database, Map<String, String> environment) {
        return new Server(data, database, environment);
    }

    /** Starts the process where it is not running, and waits until it is ready. */
    public void start() {
        http.forgetConnections();
        script("start");
    }

    /** Starts the process and waits for nothing. */
    public void launch() {
        http.forgetConnections();
        try {
            Path output = Files.createDirectories(data).resolve("launch.out");
            builder("start").redirectOutput(output.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitReady() {
        Await.until("server is ready", START_LIMIT, this::isReady, this::lastLog);
    }

    public boolean isReady() {
        try {
            Answer answer = http.trySend("GET", "/api/v1/framework/routes", null, Map.of());
            return answer.status() == 200 && answer.json().path("ready").asBoolean();
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs the {@code run} script with these words and gives what it printed. */
    public String script(String... words) {
        try {
            Path output = Files.createTempFile("run", ".out");
            Process process = builder(words).redirectOutput(output.toFile()).start();
            boolean ended = process.waitFor(START_LIMIT.toSeconds() + 30, TimeUnit.SECONDS);
            String printed = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError("run " + String.join(" ", words) + ": " + printed + lastLog());
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ProcessBuilder builder(String... words) {
        List<String> command = new ArrayList<>(List.of(RUN.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment());
        return builder;
    }

    private Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(environment);
        all.put("BOF_DATA", data.toString());
        all.put("BOF_HTTP_PORT", String.valueOf(httpPort));
        all.put("BOF_SSH_PORT", String.valueOf(sshPort));
        if (database.url() != null) {
            all.put("BOF_DB_URL", database.url());
            all.put("BOF_DB_USER", database.user());
            all.put("BOF_DB_PASSWORD", database.password());
        }
        return all;
    }

    public Http http() {
        return http;
    }

    public int httpPort() {
        return httpPort;
    }

    /** Runs a Karaf command and gives what it printed. */
    public String shell(String command) {
        if (shell == null) {
            shell = new Shell(sshPort, USER, password());
        }
        return shell.run(command);
    }

    /** The script has made an account with a password of its own; the line is {@code user = password,groups}. */
    private String password() {
        try (Stream<String> lines = Files.lines(data.resolve("etc/users.properties"))) {
            return lines.filter(line -> line.startsWith(USER + " = "))
                    .map(line -> line.substring((USER + " = ").length()).split(",")[0])
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ProcessHandle process() {
        return running().orElseThrow(() -> new AssertionError("no process of " + data));
    }

    private Optional<ProcessHandle> running() {
        Path pid = data.resolve("run/pid");
        try {
            return Files.exists(pid)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(pid).trim()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the process as the kernel does, without a word to it, and waits until it is gone. */
    public void kill() {
        closeShell();
        ProcessHandle process = process();
        process.destroyForcibly();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** Stops the server as an operator does. */
    public void stop() {
        closeShell();
        script("stop");
    }

    private void closeShell() {
        if (shell != null) {
            shell.close();
            shell = null;
        }
    }

    public Path data() {
        return data;
    }

    /** The folder into which jars are dropped to install them. */
    public Path deploy() {
        return data.resolve("deploy");
    }

    /** The whole log of this data folder, empty before there is one. */
    public String log() {
        Path log = data.resolve("log/bof.log");
        try {
            return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of the log, for the message of a test that fails. */
    public String lastLog() {
        String log = log();
        return log.substring(Math.max(0, log.length() - 4000));
    }

    /** Stops the server where it runs. */
    @Override
    public void close() {
        if (running().isPresent()) {
            stop();
        }
        http.close();
    }
}
