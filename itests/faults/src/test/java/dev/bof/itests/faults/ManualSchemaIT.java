package dev.bof.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.Database;
import dev.bof.itests.support.Folders;
import dev.bof.itests.support.Postgres;
import dev.bof.itests.support.Server;
import dev.bof.itests.support.Site;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server whose account may not create tables waits for somebody who may. */
class ManualSchemaIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private Postgres postgres;
    private Site site;
    private Server server;

    @BeforeEach
    void launch() {
        postgres = new Postgres(Folders.fresh("manual-postgresql"));
        postgres.execute("""
                CREATE ROLE owner LOGIN PASSWORD 'o';
                CREATE ROLE worker LOGIN PASSWORD 'w';
                REVOKE CREATE ON SCHEMA public FROM PUBLIC;
                GRANT CREATE ON SCHEMA public TO owner;
                ALTER DEFAULT PRIVILEGES FOR ROLE owner GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO worker;
                ALTER DEFAULT PRIVILEGES FOR ROLE owner GRANT USAGE ON SEQUENCES TO worker;
                """);
        site = Site.on(new Database(postgres.database().url(), "worker", "w"), "manual")
                .configureDatabase("schema.mode = manual");
        server = site.server();
        server.launch();
    }

    @AfterEach
    void stop() {
        site.close();
        postgres.close();
    }

    @Test
    void anOperatorSeesWhatIsPendingAndAppliesItWithAnotherAccount() {
        Await.until("the port answers 503", PATIENCE, () -> statusOfTheList() == 503, server::lastLog);
        assertTrue(server.shell("bof:schema status").contains("create partners"), "what is pending");
        String sql = server.shell("bof:schema sql");
        assertTrue(sql.contains("CREATE TABLE partners") && sql.contains("CREATE TABLE bof_route_pin"), sql);

        String refused = server.shell("bof:schema apply");
        assertTrue(refused.contains("permission denied"), refused);
        assertEquals(503, statusOfTheList());

        String applied = server.shell("bof:schema apply owner o");
        assertFalse(applied.contains("permission denied"), applied);
        Await.until("the server is ready", PATIENCE, server::isReady, () -> applied + server.lastLog());
        Answer created =
                server.http().post("/api/v1/partners/", "{\"company_id\": 1, \"code\": \"A\", \"name\": \"A\"}");
        assertEquals(201, created.status(), created::toString);
        assertTrue(server.shell("bof:schema sql").contains("nothing is pending"));
    }

    private int statusOfTheList() {
        try {
            return server.http()
                    .trySend("GET", "/api/v1/partners/", null, Map.of())
                    .status();
        } catch (IOException e) {
            return 0;
        }
    }
}
