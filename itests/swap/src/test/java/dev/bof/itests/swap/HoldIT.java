package dev.bof.itests.swap;

import static dev.bof.itests.swap.Operator.LEGACY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.DatabaseKind;
import dev.bof.itests.support.Site;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A pinned route whose variant leaves: its requests wait for it to come back, and are never given to the other variant,
 * which is there all the time.
 */
class HoldIT {
    private static final String PARTNERS = "/api/v1/partners/";
    private static Site site;
    private static Operator operator;

    @BeforeAll
    static void start() {
        site = Site.of(DatabaseKind.H2, "hold").configure("dev.bof.rest", "drain.seconds = 1", "hold.seconds = 6");
        site.server().start();
        operator = new Operator(site.server());
        // the server serves before it has noted which features it has installed, and only these can be uninstalled
        Await.until("the features are installed", Duration.ofMinutes(1), () -> operator.shell("feature:list -i")
                .contains("partner-legacy"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void pin() {
        operator.move(LEGACY);
    }

    @AfterEach
    void unpin() {
        operator.move(null);
    }

    @ParameterizedTest
    @CsvSource({
        "bundle:stop partner-legacy, bundle:start partner-legacy",
        "feature:uninstall partner-legacy, feature:install partner-legacy"
    })
    void servedWhenTheVariantIsBackInTime(String away, String back) {
        operator.shell(away);
        CompletableFuture<Answer> read = CompletableFuture.supplyAsync(this::list);
        CompletableFuture<Answer> write = CompletableFuture.supplyAsync(() -> create(back));
        awaitHeld(2);

        operator.shell(back);

        assertServedByLegacy(200, read.join());
        assertServedByLegacy(201, write.join());
        assertEquals(0, operator.route().path("held").asInt());
    }

    @ParameterizedTest
    @CsvSource({
        "bundle:stop partner-legacy, bundle:start partner-legacy",
        "feature:uninstall partner-legacy, feature:install partner-legacy"
    })
    void answered503WhenTheVariantStaysAway(String away, String back) {
        int before = list().json().path("total").asInt();
        operator.shell(away);
        CompletableFuture<Answer> read = CompletableFuture.supplyAsync(this::list);
        CompletableFuture<Answer> write = CompletableFuture.supplyAsync(() -> create("never"));
        awaitHeld(2);

        assertUnavailable(read.join());
        assertUnavailable(write.join());
        assertEquals(
                200,
                site.server().http().get("/api/v1/partners-framework/").status(),
                "the other variant, asked by its own name");

        operator.shell(back);
        operator.awaitActive(LEGACY);
        assertEquals(before, list().json().path("total").asInt(), "what was refused has not been written");
    }

    private Answer list() {
        return site.server().http().get(PARTNERS);
    }

    private Answer create(String code) {
        return site.server()
                .http()
                .post(PARTNERS, "{\"company_id\": 1, \"code\": \"%s\", \"name\": \"held\"}".formatted(code));
    }

    private static void awaitHeld(int requests) {
        operator.awaitRoute(
                requests + " requests are held", route -> route.path("held").asInt() == requests);
    }

    private static void assertServedByLegacy(int status, Answer answer) {
        assertEquals(status, answer.status(), answer::toString);
        assertEquals(LEGACY, answer.variant());
    }

    private static void assertUnavailable(Answer answer) {
        assertEquals(503, answer.status(), answer::toString);
        assertEquals("urn:bof:problem:unavailable", answer.json().path("type").asText());
        assertNotNull(answer.header("Retry-After"), answer::toString);
    }
}
