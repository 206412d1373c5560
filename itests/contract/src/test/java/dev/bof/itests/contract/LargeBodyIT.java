package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.itests.support.Answer;
import dev.bof.itests.support.RawHttp;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bodies up to the limit of 8 MiB are read, larger ones are refused, and the client gets to know it. */
class LargeBodyIT extends BadInputTest {
    private static final int LIMIT = 8 * 1024 * 1024;
    private static final int CHUNK = 1024 * 1024;

    @Test
    void aBodyAtTheLimitIsRead() {
        assertInvalid(java.util.List.of("colour unknown"), client.put(id, padded("{\"colour\":1}", LIMIT)));
    }

    @Test
    void aBodyAboveTheLimitIsRefused() {
        assertProblem(413, "too-large", client.put(id, padded("{}", LIMIT + 1)));
        assertProblem(413, "too-large", client.post(padded("{}", LIMIT + 1)));
    }

    private static String padded(String json, int length) {
        return json + " ".repeat(length - json.length());
    }

    @Test
    void aBodyOf100MegabytesIsRefusedByItsLength() {
        assertRefused(request("Content-Length: " + 100 * CHUNK, OutputStream::write, ""));
    }

    @Test
    void aBodyOf100MegabytesIsRefusedThoughItDoesNotSayItsLength() {
        assertRefused(request("Transfer-Encoding: chunked", LargeBodyIT::chunk, "0\r\n\r\n"));
    }

    private void assertRefused(RawHttp.Request request) {
        Answer answer = raw().exchange(request);
        assertProblem(413, "too-large", answer);
        Problems.require(answer, subject.path() + "/");
        assertEquals(
                200, http.send("PUT", subject.path() + "/" + id, "{}", Map.of()).status());
    }

    /** How a part of a body is sent. */
    private interface Part {
        void write(OutputStream out, byte[] bytes) throws IOException;
    }

    private RawHttp.Request request(String lengthHeader, Part part, String end) {
        return out -> {
            String head = "POST " + subject.path() + "/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\n" + lengthHeader + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[CHUNK];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 100; i++) {
                part.write(out, blanks);
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
