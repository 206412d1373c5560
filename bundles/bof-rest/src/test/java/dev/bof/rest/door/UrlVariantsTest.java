package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.route.UrlVariant;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** URL variants of two nodes, from the command to the service that the front door follows. */
class UrlVariantsTest {
    private static final UrlVariant OLD =
            new UrlVariant("things", "legacy", "http://old.example/things", null, Set.of(), null);

    private final PinDatabase database = new PinDatabase();
    private final RouteTable table = new RouteTable();
    private final ManualTimer timer = new ManualTimer();
    private final List<Dictionary<?, ?>> registered = new ArrayList<>();
    private final CountDownLatch left = new CountDownLatch(1);
    private final UrlVariantRegistry registry = new UrlVariantRegistry(
            Fakes.fake(BundleContext.class, Map.of("registerService", (Fakes.Answer) this::register)),
            Fakes.forwarding(60, 100));
    private final UrlVariantsService variants =
            new UrlVariantsService(database.ofThisNode(), registry, table, timer.executor());
    private final UrlVariantStore otherNode = new UrlVariantStore(database.ofAnotherNode());

    private Object register(Object[] arguments) {
        registered.add((Dictionary<?, ?>) arguments[2]);
        return Fakes.fake(ServiceRegistration.class, Map.of("unregister", (Fakes.Answer) nothing -> {
            left.countDown();
            return null;
        }));
    }

    private static UrlVariant at(String url) {
        return new UrlVariant("things", "legacy", url, Set.of("page", "q"), Set.of("if-match"), "?limit=1");
    }

    @Test
    void whatIsAddedHereIsOfferedHereAtOnce() {
        variants.add(OLD, "ann");

        assertEquals(List.of(OLD), variants.list());
        assertEquals(1, registered.size());
        assertEquals("things", registered.get(0).get("bof.route"));
        assertEquals("legacy", registered.get(0).get("bof.variant"));
        assertEquals("http://old.example/things", registered.get(0).get("bof.url"));
    }

    @Test
    void whatAnotherNodeAddsAndRemovesIsFollowed() throws Exception {
        assertFalse(registry.isComplete());
        otherNode.insert(at("http://old.example/things"), "ben");
        timer.runNext();

        assertTrue(registry.isComplete());
        assertEquals(Set.of("page", "q"), registered.get(0).get("bof.parameters"));
        assertEquals(Set.of("if-match"), registered.get(0).get("bof.evaluates"));
        assertEquals("?limit=1", registered.get(0).get("bof.probe"));

        timer.runNext();
        assertEquals(1, registered.size(), "what has not changed stays");

        otherNode.delete("things", "legacy");
        timer.runNext();
        assertTrue(left.await(10, TimeUnit.SECONDS));
        assertEquals(List.of(), variants.list());
    }

    @Test
    void whileTheDatabaseIsAwayTheLastKnownStay() {
        variants.add(OLD, "ann");
        database.isAway("08006");

        timer.runNext();

        assertEquals(1, left.getCount());
        assertEquals(
                ProblemType.UNAVAILABLE,
                assertThrows(ProblemException.class, variants::list).type());
    }

    @Test
    void anAddressIsReplacedOnlyWhereThatIsAsked() throws Exception {
        variants.add(OLD, "ann");
        UrlVariant moved = at("http://new.example/things");
        ProblemException refused = assertThrows(ProblemException.class, () -> variants.add(moved, "ann"));
        assertEquals(ProblemType.CONFLICT, refused.type());
        assertEquals(List.of(OLD), variants.list());

        variants.replace(moved, "ann");

        assertEquals(List.of(moved), variants.list());
        assertEquals("http://new.example/things", registered.get(1).get("bof.url"));
        assertTrue(left.await(10, TimeUnit.SECONDS), "the one before leaves");
    }

    @Test
    void whatIsNotThereIsNeitherReplacedNorRemoved() {
        assertEquals(
                ProblemType.NOT_FOUND,
                assertThrows(ProblemException.class, () -> variants.replace(OLD, "ann"))
                        .type());
        assertEquals(
                ProblemType.NOT_FOUND,
                assertThrows(ProblemException.class, () -> variants.remove("things", "legacy", "ann"))
                        .type());
    }

    @ParameterizedTest
    @CsvSource({
        "things, legacy, file:///etc/passwd, url",
        "things, legacy, http://u:p@old.example/, url",
        "No Route, legacy, http://old.example/, route",
        "framework/routes, framework, http://old.example/, route",
        "things-legacy, legacy, http://old.example/, route",
        "things/health, legacy, http://old.example/, route",
    })
    void whatCannotBeIsRefusedByItsField(String route, String variant, String url, String field) {
        UrlVariant wrong = new UrlVariant(route, variant, url, null, Set.of(), null);

        ProblemException refused = assertThrows(ProblemException.class, () -> variants.add(wrong, "ann"));

        assertEquals(field, refused.errors().get(0).field());
        assertEquals(List.of(), variants.list());
    }

    @Test
    void namesAndPreconditionsThatCannotBeAreRefused() {
        for (UrlVariant wrong : List.of(
                new UrlVariant("things", "legacy", OLD.url(), Set.of("a b"), Set.of(), null),
                new UrlVariant("things", "legacy", OLD.url(), null, Set.of("if-none-match"), null),
                new UrlVariant("things", "legacy", OLD.url(), null, Set.of(), "?a b"))) {
            assertThrows(ProblemException.class, () -> variants.add(wrong, "ann"));
        }
    }

    @Test
    void whatABundleHasIsNotTakenFromIt() {
        table.announce(Fakes.bundle("things-legacy", "1.0.0"), new VariantName("things", "legacy"));

        ProblemException refused = assertThrows(ProblemException.class, () -> variants.add(OLD, "ann"));

        assertEquals(ProblemType.CONFLICT, refused.type());
        assertTrue(refused.getMessage().contains("things-legacy"), refused::getMessage);
    }
}
