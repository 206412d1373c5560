package dev.bof.itests.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A service that runs elsewhere, has what lies below {@code /app/partners}, and can be killed and started again. */
final class Elsewhere implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch never = new CountDownLatch(1);
    private final int port;
    private HttpServer server;

    /** Let go by the test. */
    private volatile CountDownLatch slow = new CountDownLatch(0);

    private volatile CountDownLatch slowHasCome = new CountDownLatch(1);

    Elsewhere() throws IOException {
        port = start(0);
    }

    private int start(int at) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", at), 0);
        server.setExecutor(threads);
        server.createContext("/app/partners", this::answer);
        server.start();
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port + "/app/partners";
    }

    void kill() {
        server.stop(0);
    }

    void startAgain() throws IOException {
        start(port);
    }

    /** Requests below {@code /slow} wait from now on, until what comes back is counted down. */
    CountDownLatch holdSlow() {
        slowHasCome = new CountDownLatch(1);
        slow = new CountDownLatch(1);
        return slow;
    }

    void awaitSlow() throws InterruptedException {
        slowHasCome.await();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.endsWith("/silent")) {
                await(never);
            } else if (path.endsWith("/slow")) {
                slowHasCome.countDown();
                await(slow);
            }
            long read = count(exchange.getRequestBody());
            if (path.contains("/large/")) {
                large(exchange, Long.parseLong(path.substring(path.lastIndexOf('/') + 1)));
            } else {
                byte[] answer = ("{\"elsewhere\":true,\"read\":" + read + "}").getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long count(InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long count = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            count += read;
        }
        return count;
    }

    private static void large(HttpExchange exchange, long length) throws IOException {
        exchange.sendResponseHeaders(200, length);
        OutputStream out = exchange.getResponseBody();
        byte[] chunk = new byte[CHUNK];
        for (long left = length; left > 0; left -= chunk.length) {
            out.write(chunk, 0, (int) Math.min(left, chunk.length));
        }
    }

    @Override
    public void close() {
        kill();
        threads.shutdownNow();
    }
}
