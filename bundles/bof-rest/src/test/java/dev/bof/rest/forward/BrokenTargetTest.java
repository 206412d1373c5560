package dev.bof.rest.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.rest.door.Fakes;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets that die, fall silent or break off, and clients that leave. */
class BrokenTargetTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final Forwarding forwarding = Fakes.forwarding(1, 1);
    private final CountDownLatch end = new CountDownLatch(1);
    private FakeTarget target;
    private Gateway gateway;

    private void start(FakeTarget.Behaviour behaviour) throws Exception {
        target = new FakeTarget(behaviour);
        gateway = new Gateway(forwarding.to(target.target()));
    }

    @AfterEach
    void stop() throws Exception {
        end.countDown();
        gateway.stop();
        target.close();
        forwarding.deactivate();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return gateway.client().send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder method(HttpRequest.Builder request, String method) {
        return request.method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
    }

    private void waitForTheEnd() throws IOException {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new EOFException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void whoCannotBeReachedHasGotNothing(String method) throws Exception {
        start((head, in, out) -> {});
        target.close();

        HttpResponse<String> answer = send(method(gateway.to("/7"), method));

        assertEquals(503, answer.statusCode());
        assertEquals("2", answer.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(answer.body().startsWith("UNAVAILABLE: "), answer::body);
        assertFalse(answer.body().toLowerCase(Locale.ROOT).contains("127.0.0.1"), answer::body);
        assertTrue(gateway.notSent());
    }

    @Test
    void whoIsSilentIsNotWaitedForForEver() throws Exception {
        start((head, in, out) -> waitForTheEnd());

        HttpResponse<String> read = send(gateway.to("/7"));
        assertEquals(504, read.statusCode());
        assertTrue(read.body().startsWith("UNAVAILABLE: "), read::body);
        assertFalse(gateway.notSent());

        HttpResponse<String> write = send(method(gateway.to("/7"), "POST"));
        assertEquals(504, write.statusCode());
        assertTrue(write.body().startsWith("OUTCOME_UNKNOWN: "), write::body);
        assertFalse(write.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void aWriteOnAConnectionThatBreaksIsNeverSentAgain() throws Exception {
        start((head, in, out) -> {
            if (head.startsWith("POST")) {
                throw new EOFException();
            }
            FakeTarget.say(out, OK);
        });
        assertEquals(200, send(gateway.to("")).statusCode());

        HttpResponse<String> write = send(method(gateway.to(""), "POST"));

        assertEquals(503, write.statusCode());
        assertTrue(write.body().startsWith("OUTCOME_UNKNOWN: "), write::body);
        assertEquals(
                1,
                target.heads().stream().filter(head -> head.startsWith("POST")).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", "HTTP/1.1 "})
    void anAnswerThatIsNoneIsAProblem(String said) throws Exception {
        start((head, in, out) -> {
            FakeTarget.say(out, said);
            throw new EOFException();
        });

        assertEquals(503, send(gateway.to("")).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100000\r\n\r\nhalf",
                "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
                "Transfer-Encoding: chunked\r\n\r\nnonsense"
            })
    void anAnswerThatBreaksOffNeverLooksComplete(String said) throws Exception {
        start((head, in, out) -> {
            FakeTarget.say(out, "HTTP/1.1 200 OK\r\n" + said);
            throw new EOFException();
        });

        assertThrows(IOException.class, () -> send(gateway.to("")));
    }

    @Test
    void anAnswerThatStopsNeverLooksComplete() throws Exception {
        start((head, in, out) -> {
            FakeTarget.say(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\nhalf");
            waitForTheEnd();
        });

        assertThrows(IOException.class, () -> send(gateway.to("")));
    }

    @Test
    void theTargetLearnsThatAClientHasLeft() throws Exception {
        CompletableFuture<String> learnt = new CompletableFuture<>();
        start((head, in, out) -> {
            FakeTarget.say(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            try {
                while (true) {
                    FakeTarget.say(out, "5\r\nhello\r\n");
                }
            } catch (IOException e) {
                learnt.complete("the connection broke");
                throw new EOFException();
            }
        });

        try (Socket client = gateway.connect()) {
            FakeTarget.say(client.getOutputStream(), "GET /api/v1/orders HTTP/1.1\r\nHost: h\r\n\r\n");
            client.getInputStream().readNBytes(100);
        }

        assertEquals("the connection broke", learnt.get(20, TimeUnit.SECONDS));
    }

    @Test
    void halfARequestNeverLooksCompleteToTheTarget() throws Exception {
        CompletableFuture<Integer> read = new CompletableFuture<>();
        start((head, in, out) -> {
            read.complete(in.readAllBytes().length);
            throw new EOFException();
        });

        try (Socket client = gateway.connect()) {
            FakeTarget.say(
                    client.getOutputStream(),
                    "POST /api/v1/orders HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\nhalf");
        }

        assertTrue(read.get(20, TimeUnit.SECONDS) < 1000);
    }

    @Test
    void aTargetGetsNoMoreThanItMayHaveInHand() throws Exception {
        CountDownLatch come = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        start((head, in, out) -> {
            come.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new EOFException();
            }
            FakeTarget.say(out, OK);
        });

        CompletableFuture<HttpResponse<String>> first =
                gateway.client().sendAsync(gateway.to("").build(), BodyHandlers.ofString());
        come.await();
        HttpResponse<String> second = send(gateway.to(""));
        go.countDown();

        assertEquals(503, second.statusCode());
        assertTrue(second.body().contains("as many requests in hand"), second::body);
        assertEquals(200, first.get().statusCode());
    }
}
