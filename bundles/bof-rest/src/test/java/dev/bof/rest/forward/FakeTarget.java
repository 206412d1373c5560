package dev.bof.rest.forward;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLException;

/** A service that answers byte by byte as the test says, also as none should. */
final class FakeTarget implements AutoCloseable {
    private final String scheme;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final Behaviour behaviour;

    /** What it does with a connection when it has read the head of a request. */
    @FunctionalInterface
    interface Behaviour {
        void answer(String head, InputStream in, OutputStream out) throws IOException;
    }

    FakeTarget(Behaviour behaviour) throws IOException {
        this("http", new ServerSocket(0), behaviour);
    }

    FakeTarget(String scheme, ServerSocket socket, Behaviour behaviour) {
        this.scheme = scheme;
        this.socket = socket;
        this.behaviour = behaviour;
        threads.execute(this::accept);
    }

    static FakeTarget saying(String answer) throws IOException {
        return new FakeTarget((head, in, out) -> say(out, answer));
    }

    static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            }
        } catch (IOException e) {
            // the test is over
            threads.shutdownNow();
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = connection.getInputStream();
            while (true) {
                String head = head(in);
                heads.add(head);
                behaviour.answer(head, in, connection.getOutputStream());
            }
        } catch (EOFException | SSLException e) {
            // a connection that is over, or that the test wanted to break, or a client that does not trust us
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new EOFException();
            }
            head.write(b);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** The heads of the requests that have come. */
    List<String> heads() {
        return heads;
    }

    Target target() {
        return Target.of(scheme + "://127.0.0.1:" + socket.getLocalPort() + "/app/orders");
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
