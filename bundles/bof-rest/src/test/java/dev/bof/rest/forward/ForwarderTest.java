package dev.bof.rest.forward;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.rest.door.Fakes;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwarderTest {
    private static final String EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    private final Forwarding forwarding = Fakes.forwarding(60, 100);
    private FakeTarget target;
    private Gateway gateway;

    private void start(FakeTarget behind) throws Exception {
        target = behind;
        gateway = new Gateway(forwarding.to(behind.target()));
    }

    @AfterEach
    void stop() throws Exception {
        gateway.stop();
        target.close();
        forwarding.deactivate();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return gateway.client().send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aRequestArrivesAsItWasAsked() throws Exception {
        start(FakeTarget.saying(EMPTY));

        send(gateway.to("/7/lines?page=2&q=%C3%BC")
                .header("X-Tenant", "a")
                .header("Cookie", "S=1")
                .header("Via", "1.1 elsewhere")
                .header("TE", "trailers")
                .header("Proxy-Authorization", "Basic x")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Port", "666")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Correlation-Id", "of-the-client"));

        List<String> head = target.heads().get(0).lines().toList();
        String all = target.heads().get(0).toLowerCase(Locale.ROOT);
        assertEquals("GET /app/orders/7/lines?page=2&q=%C3%BC HTTP/1.1", head.get(0));
        assertTrue(head.contains("X-Tenant: a"), all);
        assertTrue(head.contains("Cookie: S=1"), all);
        assertTrue(head.contains("Via: 1.1 elsewhere"), all);
        assertTrue(all.contains("via: 1.1 bof-"), all);
        assertTrue(head.contains("X-Correlation-Id: id-1"), all);
        assertTrue(head.contains("X-Forwarded-For: 127.0.0.1"), all);
        assertTrue(head.contains("X-Forwarded-Proto: http"), all);
        assertTrue(all.contains("forwarded: for=127.0.0.1;host=\"127.0.0.1:"), all);
        assertTrue(all.contains("host: " + target.target().base().getAuthority()), all);
        assertFalse(all.contains("6.6.6.6") || all.contains("x-forwarded-port"), all);
        assertFalse(all.contains("te: trailers") || all.contains("proxy-authorization"), all);
        assertFalse(all.contains("accept-encoding"), all);
    }

    @Test
    void whatBelongsToAConnectionEndsWithIt() throws Exception {
        start(FakeTarget.saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive, X-Hop\r\nX-Hop: 1\r\n"
                + "Keep-Alive: timeout=5\r\nX-BOF-Variant: liar\r\nX-End: \u00fc\r\nX-End: 2\r\n\r\nok"));

        try (Socket client = gateway.connect()) {
            FakeTarget.say(
                    client.getOutputStream(),
                    "GET /api/v1/orders HTTP/1.1\r\nHost: h\r\nConnection: close, X-Mine\r\nX-Mine: 1\r\n"
                            + "X-Name: J\u00fcrgen\r\n\r\n");
            String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            assertTrue(answer.contains("X-End: \u00fc\r\n") && answer.contains("X-End: 2\r\n"), answer);
            assertFalse(answer.contains("X-Hop") || answer.contains("Keep-Alive") || answer.contains("liar"), answer);
        }
        assertFalse(target.heads().get(0).contains("X-Mine"), target.heads().get(0));
        assertTrue(
                target.heads().get(0).contains("X-Name: J\u00fcrgen\r\n"),
                target.heads().get(0));
    }

    @Test
    void aBodyGoesBothWaysByteByByte() throws Exception {
        byte[] sent = new byte[3_000_000];
        new Random(1).nextBytes(sent);
        start(new FakeTarget((head, in, out) -> {
            FakeTarget.say(out, "HTTP/1.1 200 OK\r\nContent-Length: " + sent.length + "\r\n\r\n");
            out.write(in.readNBytes(sent.length));
        }));

        HttpResponse<byte[]> answer = gateway.client()
                .send(gateway.to("").PUT(BodyPublishers.ofByteArray(sent)).build(), BodyHandlers.ofByteArray());

        assertArrayEquals(sent, answer.body());
        assertTrue(
                target.heads().get(0).contains("Content-Length: 3000000\r\n"),
                target.heads().get(0));
    }

    @Test
    void aBodyOfUnknownLengthStaysOne() throws Exception {
        start(new FakeTarget((head, in, out) -> {
            StringBuilder body = new StringBuilder();
            while (body.indexOf("\r\n0\r\n\r\n") < 0) {
                body.append((char) in.read());
            }
            String text = body.toString().replaceAll("\r\n", "|");
            FakeTarget.say(
                    out,
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(text.length())
                            + "\r\n" + text + "\r\n0\r\n\r\n");
        }));

        HttpResponse<String> answer =
                send(gateway.to("").POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("hello"))));

        assertEquals("5|hello|0||", answer.body());
        assertTrue(
                target.heads().get(0).contains("Transfer-Encoding: chunked\r\n"),
                target.heads().get(0));
    }

    @ParameterizedTest
    @CsvSource({"HEAD, 200, 77", "GET, 204,", "GET, 304, 0"})
    void anAnswerWithoutABodyIsOne(String method, int status, String length) throws Exception {
        start(FakeTarget.saying("HTTP/1.1 " + status + " X\r\nETag: \"1\"\r\n"
                + (status == 200 ? "Content-Length: 77\r\n" : "") + "\r\n"));

        for (int i = 0; i < 3; i++) {
            HttpResponse<String> answer = send(gateway.to("").method(method, BodyPublishers.noBody()));
            assertEquals(status, answer.statusCode());
            assertEquals("", answer.body());
            assertEquals("\"1\"", answer.headers().firstValue("ETag").orElse(null));
            assertEquals(length, answer.headers().firstValue("Content-Length").orElse(null));
        }
    }

    @Test
    void redirectsChallengesAndCompressionAreForTheClient() throws Exception {
        start(
                new FakeTarget(
                        (head, in, out) -> FakeTarget.say(
                                out,
                                head.contains("/moved")
                                        ? "HTTP/1.1 302 X\r\nLocation: /app/orders/7\r\nSet-Cookie: S=1; Path=/app\r\n"
                                                + "Set-Cookie: T=2\r\nContent-Length: 0\r\n\r\n"
                                        : head.contains("/secret")
                                                ? "HTTP/1.1 401 X\r\nWWW-Authenticate: Basic realm=\"r\"\r\nContent-Length: 0\r\n\r\n"
                                                : "HTTP/1.1 200 X\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\u001f\u008b!!")));

        HttpResponse<String> moved = send(gateway.to("/moved"));
        assertEquals(302, moved.statusCode());
        assertEquals("/api/v1/orders/7", moved.headers().firstValue("Location").orElseThrow());
        assertEquals(List.of("S=1; Path=/api/v1/orders", "T=2"), moved.headers().allValues("Set-Cookie"));
        assertEquals(401, send(gateway.to("/secret")).statusCode());
        HttpResponse<String> packed = send(gateway.to("/packed").header("Accept-Encoding", "gzip"));
        assertEquals("\u001f\u008b!!", packed.body());
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
    }

    @Test
    void anAnswerThatComesBeforeTheRequestHasEndedIsPassedOn() throws Exception {
        start(FakeTarget.saying("HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno"));

        try (Socket client = gateway.connect()) {
            FakeTarget.say(
                    client.getOutputStream(),
                    "POST /api/v1/orders HTTP/1.1\r\nHost: h\r\nContent-Length: 100000000\r\n\r\n");
            while (client.getInputStream().available() == 0) {
                FakeTarget.say(client.getOutputStream(), "a piece of the body");
            }
            assertEquals("HTTP/1.1 413", new String(client.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void bothLengthsAtOnceAreRefusedOnBothSides() throws Exception {
        start(FakeTarget.saying("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));

        assertEquals(503, send(gateway.to("")).statusCode());
        try (Socket client = gateway.connect()) {
            FakeTarget.say(
                    client.getOutputStream(),
                    "POST /api/v1/orders HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + "0\r\n\r\nGET /api/v1/orders/smuggled HTTP/1.1\r\nHost: h\r\n\r\n");
            assertEquals("HTTP/1.1 400", new String(client.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
        }
        assertTrue(target.heads().stream().noneMatch(head -> head.contains("smuggled")), () -> "" + target.heads());
    }

    @Test
    void aRequestThatComesBackIsRefused() throws Exception {
        start(FakeTarget.saying(EMPTY));
        send(gateway.to(""));
        String via = target.heads()
                .get(0)
                .lines()
                .filter(line -> line.startsWith("Via: "))
                .findFirst()
                .orElseThrow();

        HttpResponse<String> answer = send(gateway.to("").header("Via", via.substring(5) + ", 1.1 between"));

        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("leads back to this route"), answer::body);
        assertEquals(1, target.heads().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT"})
    void someMethodsAreNotForwarded(String method) throws Exception {
        start(FakeTarget.saying(EMPTY));

        try (Socket client = gateway.connect()) {
            FakeTarget.say(
                    client.getOutputStream(),
                    method + " /api/v1/orders HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
            InputStream answer = client.getInputStream();
            assertTrue(new String(answer.readAllBytes(), StandardCharsets.US_ASCII).startsWith("HTTP/1.1 40"));
        }
        assertEquals(List.of(), target.heads());
    }
}
