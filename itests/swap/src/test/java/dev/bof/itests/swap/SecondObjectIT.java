package dev.bof.itests.swap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Await;
import dev.bof.itests.support.DatabaseKind;
import dev.bof.itests.support.Site;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The products of the guide come into a running server and leave it: with all that is theirs, and with nothing else. */
class SecondObjectIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String PRODUCTS = "/api/v1/products/";
    private static final String LAMP = """
            {"company_id": 7, "sku": "LAMP-7", "name": "Desk lamp", "price": 49.90, "currency": "EUR"}""";

    private static Site site;
    private static Operator operator;

    @BeforeAll
    static void start() {
        site = Site.of(DatabaseKind.POSTGRESQL, "second-object");
        site.server().start();
        operator = new Operator(site.server());
        operator.shell("bundle:install -s " + Jars.probe().toUri());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void itComesWithAllThatIsItsOwnAndLeavesWithoutItsData() {
        assertEquals(404, get(PRODUCTS).status());

        install();
        Answer created = site.server().http().post(PRODUCTS, LAMP);
        assertEquals(201, created.status(), created::toString);
        assertEquals("framework", created.variant());
        String lamp = PRODUCTS + created.json().path("id").asText();
        assertEquals(409, site.server().http().post(PRODUCTS, LAMP).status());
        Answer refused =
                site.server().http().post(PRODUCTS, LAMP.replace("EUR", "ZZZ").replace("LAMP-7", "LAMP-8"));
        assertEquals(422, refused.status(), refused::toString);
        assertEquals("currency", refused.json().at("/errors/0/field").asText());

        operator.shell("feature:uninstall sample-product");
        Await.until("products are gone", LIMIT, () -> get(PRODUCTS).status() == 404);
        assertTrue(operator.shell("bof:routes").lines().noneMatch(line -> line.startsWith("products")));

        install();
        assertEquals("LAMP-7", get(lamp).json().path("sku").asText());
        List<String> others = operator.shell("probe:bundles")
                .lines()
                .filter(line -> !line.startsWith("sample-product ") && !line.startsWith("itests-previous-api "))
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void whatWasBuiltAgainstTheLastVersionOfTheApiStillAnswers() {
        String notes = "/api/v1/notes/";
        operator.shell("bundle:install -s " + Jars.previousApi().toUri());
        try {
            Await.until(
                    "notes are served", LIMIT, () -> get(notes).status() == 200, () -> operator.shell("bof:routes"));
            Answer created = site.server().http().post(notes, "{\"text\": \"Oat milk\"}");
            assertEquals(201, created.status(), created::toString);
            assertEquals(
                    422, site.server().http().post(notes, "{\"text\": \" \"}").status());
            assertEquals(1, get(notes).json().path("total").asInt());
        } finally {
            operator.shell("bundle:uninstall itests-previous-api");
        }
    }

    private static void install() {
        operator.shell("feature:install sample-product");
        Await.until(
                "products are served", LIMIT, () -> get(PRODUCTS).status() == 200, () -> operator.shell("bof:routes"));
    }

    private static Answer get(String path) {
        return site.server().http().get(path);
    }
}
