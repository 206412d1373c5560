package dev.bof.itests.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;

/** Sends bytes that no HTTP client would send, each request over a connection of its own. */
public final class RawHttp {
    private static final int LIMIT_MILLIS = 60_000;

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /** Sends a request line, headers as they stand, and no body. */
    public Answer send(String requestLine, String... headers) {
        return send(requestLine, new byte[0], headers);
    }

    /** Sends a request line, headers as they stand (a body's length among them), and a body. */
    public Answer send(String requestLine, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder(requestLine).append("\r\nHost: localhost\r\nConnection: close\r\n");
        Arrays.stream(headers).forEach(header -> head.append(header).append("\r\n"));
        return exchange(out -> {
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            out.write(body);
        });
    }

    /** What is written to a connection. */
    @FunctionalInterface
    public interface Request {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes all of a request before it reads the answer, as many clients do. */
    public Answer exchange(Request request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(Http1Config.DEFAULT)) {
            socket.setSoTimeout(LIMIT_MILLIS);
            OutputStream out = socket.getOutputStream();
            request.writeTo(out);
            out.flush();
            connection.bind(socket);
            ClassicHttpResponse response = connection.receiveResponseHeader();
            connection.receiveResponseEntity(response);
            return Http.answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (HttpException e) {
            throw new IllegalStateException("not an HTTP answer", e);
        }
    }
}
