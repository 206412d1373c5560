package dev.bof.itests.writes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.Folders;
import dev.bof.itests.support.Postgres;
import dev.bof.itests.support.Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A participant comes and goes while clients write: it has part in every write that needs it, or there is no write. */
class ParticipantIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int CLIENTS = 8;
    private static final int TIMES = 50;

    private static final int MANY = 10_000;

    private static Postgres postgres;
    private static Server server;

    @BeforeAll
    static void start() {
        Path folder = Folders.fresh("participant");
        postgres = new Postgres(folder.resolve("postgresql"));
        server = Server.start(folder.resolve("data"), postgres.database(), Map.of("BOF_JAVA_OPTS", "-Xmx256m"));
        install("deliveries");
        install("row.participant");
        Await.until(
                "deliveries are served",
                LIMIT,
                () -> server.http().get("/api/v1/deliveries/").status() == 200,
                server::lastLog);
    }

    private static void install(String property) {
        server.shell(
                "bundle:install -s " + Path.of(System.getProperty(property)).toUri());
    }

    @AfterAll
    static void end() {
        server.close();
        postgres.close();
    }

    @Test
    void everyWriteHasItsRowOrIsRefused() {
        try (DeliveryLoad load = new DeliveryLoad(server.http(), CLIENTS)) {
            for (int i = 0; i < TIMES; i++) {
                awaitMore("writes with the participant, round " + i, load::written, load);
                server.shell("bundle:stop itests-row-participant");
                awaitMore("refusals without the participant, round " + i, load::refused, load);
                server.shell("bundle:start itests-row-participant");
            }
            awaitMore("writes at the end", load::written, load);
            load.end();

            assertEquals(List.of(), load.unexpected());
            assertFalse(server.log().contains("VIOLATION"));
            assertEquals(load.written(), number("SELECT SUM(version) FROM deliveries"), "answered and stored");
            assertEquals(load.written(), number("SELECT COUNT(*) FROM written_rows WHERE object_type = 'delivery'"));
            assertEquals(
                    0,
                    number("SELECT COUNT(*) FROM written_rows r WHERE object_type = 'delivery' AND version >"
                            + " (SELECT version FROM deliveries d WHERE CAST(d.id AS VARCHAR) = r.object_id)"));
            assertEquals(
                    load.partners(),
                    number("SELECT COUNT(*) FROM partners WHERE company_id = 1"),
                    "nobody needs a row for these");
            assertTrue(partnerRows(1) < load.partners());
        }
    }

    @Test
    void tenThousandInOneCallFitIntoALittleMemory() {
        String partner = """
                {"company_id": 77, "code": "many-%d", "name": "Many %d", "email": "many%d@example.com",
                "street": "Long Street %d", "city": "Springfield", "zip_code": "12345", "country_code": "US"}""";
        List<String> ids = written("bulk-create", i -> partner.replace("%d", Integer.toString(i)));
        written("bulk-update", i -> "{\"id\": " + ids.get(i) + ", \"version\": 1, \"name\": \"Other " + i + "\"}");
        written("bulk-delete", i -> ids.get(i));

        assertEquals(
                MANY,
                number(
                        "SELECT COUNT(*) FROM partners WHERE company_id = 77 AND version = 3 AND deleted_at IS NOT NULL"));
        assertEquals(3 * MANY, partnerRows(77));
    }

    /** Sends a call with all items and gives the ids of the objects. */
    private static List<String> written(String call, IntFunction<String> item) {
        String items = IntStream.range(0, MANY).mapToObj(item).collect(Collectors.joining(",", "[", "]"));
        Answer answer = server.http().post("/api/v1/partners-framework/" + call, items);
        assertEquals(200, answer.status(), () -> answer.text().substring(0, 500));
        assertEquals(MANY, answer.json().path("counts").path("succeeded").asInt());
        return answer.json().path("results").findValuesAsText("id");
    }

    /** Waits until the clients have seen some more of it. */
    private static void awaitMore(String what, LongSupplier count, DeliveryLoad load) {
        long before = count.getAsLong();
        Await.until(what, LIMIT, () -> count.getAsLong() >= before + CLIENTS, () -> load.unexpected()
                .toString());
    }

    private static long partnerRows(long company) {
        return number("SELECT COUNT(*) FROM written_rows r JOIN partners p ON CAST(p.id AS VARCHAR) = r.object_id"
                + " WHERE r.object_type = 'partner' AND p.company_id = " + company);
    }

    private static long number(String query) {
        return postgres.number(query);
    }
}
