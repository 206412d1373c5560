package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class GuardedResponseTest {
    private final Client client = new Client();

    private GuardedResponse response(String method) {
        return new GuardedResponse(request(method), client.response(), location -> location);
    }

    @Test
    void aReadThatIsCutOffIsToldToComeAgain() throws Exception {
        GuardedResponse response = response("GET");

        assertTrue(response.cutOff());
        response.answerInItsPlace();

        assertEquals(503, client.status);
        assertTrue(client.text().contains("urn:bof:problem:unavailable"), client::text);
    }

    @Test
    void aWriteThatIsCutOffHasAnUnknownOutcome() throws Exception {
        GuardedResponse response = response("POST");

        assertTrue(response.cutOff());
        response.answerInItsPlace();

        assertEquals(503, client.status);
        assertTrue(client.text().contains("urn:bof:problem:outcome-unknown"), client::text);
    }

    @Test
    void whatTheVariantSaysAfterwardsGoesNowhere() throws Exception {
        GuardedResponse response = response("GET");
        ServletOutputStream variants = response.getOutputStream();
        response.cutOff();
        response.answerInItsPlace();

        response.setStatus(200);
        variants.write("too late".getBytes(StandardCharsets.UTF_8));

        assertEquals(503, client.status);
        assertFalse(client.text().contains("too late"));
    }

    @Test
    void theVariantsThreadWaitsForTheAnswerInItsPlace() throws Exception {
        GuardedResponse response = response("GET");
        response.cutOff();
        CountDownLatch ending = new CountDownLatch(1);
        CompletableFuture<Integer> statusAtTheEnd = CompletableFuture.supplyAsync(() -> {
            ending.countDown();
            response.end();
            return client.status;
        });
        ending.await();

        response.answerInItsPlace();

        assertEquals(503, statusAtTheEnd.join());
    }

    @Test
    void aCompleteAnswerCannotBeCutOff() {
        GuardedResponse response = response("GET");
        response.end();

        assertFalse(response.cutOff());
    }

    @Test
    void anAnswerThatHasBegunBreaksOff() throws Exception {
        GuardedResponse response = response("GET");
        ServletOutputStream variants = response.getOutputStream();
        variants.write('[');
        client.committed = true;

        assertTrue(response.cutOff());
        response.answerInItsPlace();

        assertEquals("[", client.text());
        assertThrows(EOFException.class, () -> variants.write(']'));
    }

    @Test
    void aClientThatIsSlowToReadHoldsNobodyUp() throws Exception {
        GuardedResponse response = response("GET");
        ServletOutputStream variants = response.getOutputStream();
        client.slow = new CountDownLatch(1);
        CountDownLatch writing = client.writing;
        CompletableFuture<Void> write = CompletableFuture.runAsync(() -> assertThrows(EOFException.class, () -> {
            variants.write("first".getBytes(StandardCharsets.UTF_8));
            variants.write("second".getBytes(StandardCharsets.UTF_8));
        }));
        writing.await();

        assertTrue(response.cutOff());
        client.slow.countDown();

        write.join();
    }

    private static HttpServletRequest request(String method) {
        return Fakes.fake(HttpServletRequest.class, Map.of("getMethod", method, "getRequestURI", "/api/v1/things"));
    }

    /** What a client has got. */
    private static final class Client {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CountDownLatch writing = new CountDownLatch(1);
        private volatile CountDownLatch slow = new CountDownLatch(0);
        private volatile int status = 200;
        private volatile boolean committed;

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        HttpServletResponse response() {
            return (HttpServletResponse) Proxy.newProxyInstance(
                    Client.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (self, method, args) -> {
                        switch (method.getName()) {
                            case "setStatus" -> status = (int) args[0];
                            case "reset" -> bytes.reset();
                            case "isCommitted" -> {
                                return committed;
                            }
                            case "getOutputStream" -> {
                                return new Stream();
                            }
                            default -> {
                                // headers are not looked at here
                            }
                        }
                        return null;
                    });
        }

        private final class Stream extends ServletOutputStream {
            @Override
            public void write(int b) {
                writing.countDown();
                try {
                    slow.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                bytes.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        }
    }
}
