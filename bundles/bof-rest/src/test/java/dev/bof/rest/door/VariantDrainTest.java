package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.persistence.Transactions;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

class VariantDrainTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final List<String> story = new CopyOnWriteArrayList<>();
    private final Busy service = new Busy();
    private final Counters counters = new Counters();
    private final Variant variant = Fakes.variant(new VariantName("things", "legacy"), "1.0.0", 0, counters);
    private final BundleContext context =
            Fakes.fake(BundleContext.class, Map.of("getService", service, "ungetService", (Fakes.Answer)
                    arguments -> story.add("the service is given back")));
    private final Client client = new Client("GET", "/api/v1/things");
    private final Transactions transactions =
            Fakes.fake(Transactions.class, Map.of("abort", (Fakes.Answer) arguments -> {
                story.add("its transactions end, the client has got " + client.status());
                return 1;
            }));

    /** A variant that works until it is told to stop, or interrupted. */
    @Path("things")
    public static final class Busy {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);
        private volatile boolean probed;

        @GET
        public String list() throws InterruptedException {
            if (probed) {
                begun.countDown();
                end.await();
            }
            probed = true;
            return "[]";
        }
    }

    @BeforeEach
    void itServes() {
        assertTrue(variant.start(context, Fakes.servletConfig()), variant::reason);
    }

    /** A request that the variant works on, in a thread of the web server; ends when the front door is done with it. */
    private CompletableFuture<Void> requestInHand() throws InterruptedException {
        GuardedResponse response = guarded();
        assertTrue(variant.inHand().enter(response));
        CompletableFuture<Void> request = CompletableFuture.runAsync(() -> {
            response.workBegins();
            try {
                variant.service(client.request, response);
            } catch (ServletException | IOException e) {
                story.add("the request fails: " + e.getMessage());
            } finally {
                response.workEnds();
                story.add("the request ends");
                variant.ended(response);
            }
        });
        service.begun.await();
        return request;
    }

    private GuardedResponse guarded() {
        return new GuardedResponse(client.request, client.response, location -> location);
    }

    @Test
    void whoHasNothingInHandLeavesAtOnce() {
        variant.drain(LONG, transactions, context);

        assertEquals(List.of("the service is given back"), story);
    }

    @Test
    void whatItHasInHandIsAnsweredBeforeItLeaves() throws Exception {
        CompletableFuture<Void> request = requestInHand();
        CompletableFuture<Void> drain = CompletableFuture.runAsync(() -> variant.drain(LONG, transactions, context));
        while (!variant.inHand().isClosed()) {
            Thread.onSpinWait();
        }

        service.end.countDown();
        drain.get(1, TimeUnit.MINUTES);
        request.get(1, TimeUnit.MINUTES);

        assertEquals(200, client.status());
        assertEquals("[]", client.text());
        assertEquals(List.of("the request ends", "the service is given back"), story);
        assertEquals(1, counters.served());
        assertEquals(0, counters.cutOffs());
    }

    @Test
    void whatTakesTooLongIsCutOffRolledBackAndOnlyThenTold() throws Exception {
        CompletableFuture<Void> request = requestInHand();

        variant.drain(Duration.ZERO, transactions, context);
        request.get(1, TimeUnit.MINUTES);

        assertEquals(503, client.status());
        assertTrue(client.text().contains("urn:bof:problem:unavailable"), client::text);
        assertEquals("its transactions end, the client has got 200", story.get(0));
        assertTrue(story.contains("the request ends"), "its thread was woken");
        assertTrue(story.contains("the service is given back"));
        assertEquals(1, counters.cutOffs());
        assertEquals(0, counters.served());
    }

    @Test
    void whileItLeavesNobodyIsLetIn() {
        variant.drain(LONG, null, context);

        assertFalse(variant.inHand().enter(guarded()));
        assertFalse(variant.start(context, Fakes.servletConfig()), "nor is it probed");
    }

    @Test
    void aRequestThatIsAnsweredAsynchronouslyIsInHandUntilItsAnswerIsComplete() throws Exception {
        GuardedResponse response = guarded();
        assertTrue(variant.inHand().enter(response));
        client.request.startAsync(client.request, response).addListener(new Leaving(() -> variant.ended(response)));
        assertEquals(1, variant.inHand().count());

        client.request.getAsyncContext().complete();

        assertEquals(0, variant.inHand().count());
        assertEquals(1, counters.served());
    }

    @Test
    void anAsynchronousRequestThatIsCutOffIsCompletedInItsPlace() throws Exception {
        GuardedResponse response = guarded();
        assertTrue(variant.inHand().enter(response));
        client.request.startAsync(client.request, response).addListener(new Leaving(() -> variant.ended(response)));

        variant.drain(Duration.ZERO, null, context);

        assertEquals(503, client.status());
        client.awaitCompletion();
        assertEquals(0, variant.inHand().count());
        assertEquals(1, counters.cutOffs());
    }
}
