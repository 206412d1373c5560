package dev.bof.itests.writes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.Folders;
import dev.bof.itests.support.Postgres;
import dev.bof.itests.support.Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An object whose table is older than the framework is served in a running server, with an action of its own. */
class OldTableIT {
    private static final String CRATES = "/api/v1/crates";

    private static Postgres postgres;
    private static Server server;

    @BeforeAll
    static void start() {
        Path folder = Folders.fresh("old-table");
        postgres = new Postgres(folder.resolve("postgresql"));
        server = Server.start(folder.resolve("data"), postgres.database(), Map.of());
        server.shell(
                "bundle:install -s " + Path.of(System.getProperty("crates")).toUri());
        Await.until(
                "crates are served",
                Duration.ofSeconds(60),
                () -> server.http().get(CRATES + "/").status() == 200,
                server::lastLog);
    }

    @AfterAll
    static void end() {
        server.close();
        postgres.close();
    }

    private static Answer create(String code) {
        return server.http()
                .post(
                        CRATES + "/",
                        "{\"company_id\": 1, \"code\": \"" + code
                                + "\", \"weight\": 1.5, \"address\": {\"city\": \"Ulm\", \"zip\": \"89073\"}}");
    }

    private static Answer send(String method, String path, String body, String ifMatch) {
        return server.http()
                .send(method, CRATES + path, body, ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch));
    }

    @Test
    void whatTheClientExpectsIsTheContent() {
        Answer created = create("A");
        String path = "/" + created.json().path("id").asText();
        String tag = created.header("ETag");

        assertEquals(201, created.status());
        assertEquals(tag, server.http().get(CRATES + path).header("ETag"));
        Answer moved = send("PATCH", path, "{\"address\": {\"city\": \"Bonn\"}}", tag);
        assertEquals(200, moved.status(), moved::toString);
        assertEquals("89073", moved.json().at("/address/zip").textValue(), "a patch merges");
        assertEquals(412, send("PATCH", path, "{\"weight\": 2}", tag).status());
        assertEquals(
                1,
                server.http()
                        .get(CRATES + "/?address.city=Bonn")
                        .json()
                        .path("total")
                        .asInt());
    }

    @Test
    void aDeletedRowComesBackAsItWas() {
        Answer created = create("B");
        String id = created.json().path("id").asText();
        postgres.execute("UPDATE crates SET weighed = 7 WHERE crate_no = " + id);

        assertEquals(204, send("DELETE", "/" + id, null, created.header("ETag")).status());
        assertEquals(0, postgres.number("SELECT COUNT(*) FROM crates WHERE crate_no = " + id));
        assertEquals(404, server.http().get(CRATES + "/" + id).status());
        Answer restored = send("POST", "/" + id + "/restore", null, null);

        assertEquals(200, restored.status(), restored::toString);
        assertEquals(created.text(), restored.text());
        assertEquals(7, postgres.number("SELECT weighed FROM crates WHERE crate_no = " + id));
    }

    @Test
    void anActionIsAWrite() {
        Answer created = create("C");
        String path = "/" + created.json().path("id").asText() + "/weigh";
        Map<String, String> key = Map.of("Idempotency-Key", "weighing-1", "If-Match", created.header("ETag"));

        Answer weighed = server.http().send("POST", CRATES + path, "{\"kilos\": 2.25}", key);
        Answer again = server.http().send("POST", CRATES + path, "{\"kilos\": 2.25}", key);

        assertEquals(200, weighed.status(), weighed::toString);
        assertTrue(weighed.text().contains("\"weight\":2.250"), "as the column has it: " + weighed.text());
        assertEquals(weighed.text(), again.text());
        assertEquals("true", again.header("Idempotent-Replay"));
        assertEquals(422, send("POST", path, "{\"kilos\": -1}", null).status());
        assertEquals(
                412,
                send("POST", path, "{\"kilos\": 3}", created.header("ETag")).status());
    }

    @Test
    void theContractHasWhatTheTableHas() {
        create("D");
        JsonNode paths = server.http().get("/openapi.json").json().path("paths");

        assertTrue(paths.has(CRATES + "/{id}/weigh"));
        assertFalse(paths.path(CRATES).toString().contains("created_after"));
        assertFalse(paths.path(CRATES + "/{id}").toString().contains("\"include\""));
        assertEquals(
                400, server.http().get(CRATES + "/?created_after=2025-01-01").status());
        assertFalse(server.http().get(CRATES + "/company/1/statistics").json().has("created_per_month"));
    }
}
