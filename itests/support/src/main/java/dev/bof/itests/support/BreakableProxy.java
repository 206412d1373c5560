package dev.bof.itests.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A network between a server and its database that can be cut. */
public final class BreakableProxy implements AutoCloseable {
    private final int target;
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<AtCommit> trap = new AtomicReference<>();
    private volatile boolean cut;

    /** Where a connection breaks on which a commit goes by. */
    public enum AtCommit {
        /** Before the database has seen the commit. */
        BEFORE,
        /** When the database has answered it, before the server has heard so. */
        AFTER
    }

    /** @param target the local port to which everything goes */
    public BreakableProxy(int target) {
        this.target = target;
        try {
            this.listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("proxy-accept", this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Breaks all connections and closes new ones at once, until {@link #mend}. */
    public void cut() {
        cut = true;
        breakConnections();
    }

    public void mend() {
        cut = false;
    }

    /** Breaks the connections that are open now; new ones go through. */
    public void breakConnections() {
        open.forEach(BreakableProxy::closeQuietly);
    }

    /**
     * Breaks the connection on which the next commit goes by. Finds it by its text, which PostgreSQL's driver sends each
     * time only with {@code prepareThreshold=0}.
     */
    public void breakNextCommit(AtCommit where) {
        trap.set(where);
    }

    /** Whether the commit that was to break has gone by. */
    public boolean hasBrokenCommit() {
        return trap.get() == null;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (cut) {
                    closeQuietly(client);
                } else {
                    connect(client);
                }
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(client);
            open.add(server);
            AtomicBoolean silent = new AtomicBoolean();
            start("proxy-up", () -> copy(client, server, (buffer, length) -> letUp(buffer, length, silent)));
            start("proxy-down", () -> copy(server, client, (buffer, length) -> !silent.get()));
        } catch (IOException e) {
            // the target is away: the client shall see that too
            closeQuietly(client);
        }
    }

    /** Whether what the server says may pass; sets {@code silent} where the answer to it may not. */
    private boolean letUp(byte[] buffer, int length, AtomicBoolean silent) {
        if (trap.get() == null || !new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains("COMMIT")) {
            return true;
        }
        AtCommit where = trap.getAndSet(null);
        silent.set(where == AtCommit.AFTER);
        return where != AtCommit.BEFORE;
    }

    /** What may pass; the rest breaks the connection. */
    @FunctionalInterface
    private interface Filter {
        boolean lets(byte[] buffer, int length);
    }

    private void copy(Socket from, Socket to, Filter filter) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0 && filter.lets(buffer, n); n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            // a broken connection is what this class is for: both ends are closed below
        } finally {
            closeQuietly(from);
            closeQuietly(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(String name, Runnable run) {
        Thread thread = new Thread(run, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        breakConnections();
    }
}
