package dev.bof.itests.swap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.Predicate;

/** Who moves the partners between their variants, and looks at what has become of it. */
final class Operator {
    static final String LEGACY = "legacy";
    static final String FRAMEWORK = "framework";

    private static final String ROUTE = "/api/v1/framework/routes/partners";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Server server;

    Operator(Server server) {
        this.server = server;
    }

    /** Runs a shell command that must succeed. */
    String shell(String command) {
        String printed = server.shell(command);
        if (printed.contains("Error executing command")) {
            throw new AssertionError(command + ": " + printed);
        }
        return printed;
    }

    /** Runs a shell command that fails, and gives what it says. */
    String failingShell(String command) {
        String printed = server.shell(command);
        if (!printed.contains("Error executing command")) {
            throw new AssertionError(command + " should have failed: " + printed);
        }
        return printed;
    }

    /** Updates the bundle of a variant with another jar. */
    void update(String variant, Path jar) {
        shell(updateCommand(variant, jar));
    }

    /** Updates the bundle of a variant with a jar that does not start. */
    void updateInVain(String variant, Path jar) {
        failingShell(updateCommand(variant, jar));
    }

    private static String updateCommand(String variant, Path jar) {
        return "bundle:update partner-%s %s".formatted(variant, jar.toUri());
    }

    /** Moves the route by REST; a null variant takes the pin away. */
    void move(String variant) {
        Answer answer = server.http().put(ROUTE, "{\"active\": %s}".formatted(quoted(variant)));
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    /** Puts a jar into the deploy folder; it appears there at once and whole. */
    void drop(Path jar) {
        try {
            Path beside = Files.copy(
                    jar, server.deploy().resolveSibling(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, dropped(jar), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a jar out of the deploy folder. */
    void takeOut(Path jar) {
        try {
            Files.delete(dropped(jar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path dropped(Path jar) {
        return server.deploy().resolve(jar.getFileName());
    }

    /** The route as {@code GET framework/routes/partners} shows it. */
    JsonNode route() {
        return server.http().get(ROUTE).json();
    }

    /** What the route says of a variant; a missing node where it does not know it. */
    JsonNode variant(String variant) {
        for (JsonNode each : route().path("variants")) {
            if (each.path("variant").asText().equals(variant)) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }

    void awaitActive(String variant) {
        awaitRoute(
                variant + " is active", route -> route.path("active").asText().equals(variant));
    }

    void awaitAvailable(String variant, String version) {
        awaitRoute(variant + " " + version + " is available", route -> {
            JsonNode state = variant(variant);
            return state.path("availability").asText().equals("available")
                    && state.path("version").asText().equals(version);
        });
    }

    /** Waits until nothing offers the variant any more. */
    void awaitGone(String variant) {
        awaitRoute(
                variant + " is gone",
                route -> variant(variant).path("availability").asText("known").equals("known"));
    }

    /** Waits until no bundle is installed that could offer the variant. */
    void awaitUninstalled(String variant) {
        awaitRoute(variant + " is uninstalled", route -> variant(variant).isMissingNode());
    }

    void awaitRoute(String what, Predicate<JsonNode> expected) {
        Await.until(what, LIMIT, () -> expected.test(route()), () -> route().toString());
    }
}
