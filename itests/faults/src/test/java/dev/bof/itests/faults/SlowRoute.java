package dev.bof.itests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.Server;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;

/** The route of the slow variant, as a test talks to it. */
final class SlowRoute {
    private static final String BUNDLE = "itests-slow-variant";
    private static final String PATH = "/api/v1/slow";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Server server;

    private SlowRoute(Server server) {
        this.server = server;
    }

    static SlowRoute installedIn(Server server) {
        server.shell("bundle:install -s file:" + System.getProperty("slow.variant"));
        SlowRoute route = new SlowRoute(server);
        route.awaitActive();
        return route;
    }

    void start() {
        server.shell("bundle:start " + BUNDLE);
    }

    /** Stops the variant; when this returns its bundle has stopped. */
    void stop() {
        server.shell("bundle:stop " + BUNDLE);
    }

    void awaitActive() {
        Await.until(
                "slow is served",
                PATIENCE,
                () -> "only".equals(state().path("active").asText()),
                () -> state() + server.lastLog());
    }

    /** What GET framework/routes says of the route. */
    JsonNode state() {
        return server.http().get("/api/v1/framework/routes/slow").json();
    }

    JsonNode variant() {
        return state().path("variants").path(0);
    }

    Answer store(String name) {
        return server.http().post(PATH, note(name));
    }

    /** Stores notes, each in a transaction that stays open until the gate opens or the time is over. */
    List<CompletableFuture<Answer>> storeSlowly(int count, String name, int seconds) {
        int before = held();
        List<CompletableFuture<Answer>> answers =
                Clients.atOnce(count, i -> server.http().post(PATH + "/held?seconds=" + seconds, note(name + "-" + i)));
        Await.until(count + " requests are in hand", PATIENCE, () -> held() == before + count);
        return answers;
    }

    private static String note(String name) {
        return "{\"name\": \"" + name + "\"}";
    }

    private int held() {
        return server.http().get(PATH + "/held").json().asInt();
    }

    void openGate() {
        server.http().send("POST", PATH + "/open", null, Map.of());
    }

    Answer query(String sql) {
        return server.http().get(PATH + "/query?sql=" + URLEncoder.encode(sql, UTF_8));
    }

    Answer list() {
        return server.http().get(PATH);
    }

    /** The names of the notes that are stored. */
    List<String> names() {
        return StreamSupport.stream(list().json().spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
