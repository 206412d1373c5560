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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A network between a server and its database that can be cut. */
public final class BreakableProxy implements AutoCloseable {
    private final int target;
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<AtCommit> trap = new AtomicReference<>();
    private final AtomicInteger held = new AtomicInteger();
    private volatile AtCommit hold;
    private volatile boolean cut;

    /** Where a connection breaks, or falls silent, on which a commit goes by. */
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

    /**
     * From now on lets no commit through, or no answer to one, and leaves the connections open. Null ends that for
     * other connections. Commits are found as {@link #breakNextCommit} finds them.
     */
    public void holdCommits(AtCommit where) {
        held.set(0);
        hold = where;
    }

    /** How many commits have gone by since {@link #holdCommits}. */
    public int commitsHeld() {
        return held.get();
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
            Talk talk = new Talk();
            start(
                    "proxy-up",
                    () -> copy(client, server, (buffer, length) -> {
                        listen(talk, buffer, length);
                        return talk.up;
                    }));
            start("proxy-down", () -> copy(server, client, (buffer, length) -> talk.down));
        } catch (IOException e) {
            // the target is away: the client shall see that too
            closeQuietly(client);
        }
    }

    /** What becomes of what is said. */
    private enum Fate {
        PASSES,
        IS_LOST,
        BREAKS_THE_CONNECTION
    }

    /** One connection, in both directions. */
    private static final class Talk {
        private volatile Fate up = Fate.PASSES;
        private volatile Fate down = Fate.PASSES;
    }

    private void listen(Talk talk, byte[] buffer, int length) {
        AtCommit holding = hold;
        if (holding == null && trap.get() == null
                || !new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains("COMMIT")) {
            return;
        }
        if (holding != null) {
            settle(talk, holding, Fate.IS_LOST);
            held.incrementAndGet();
            return;
        }
        AtCommit breaking = trap.getAndSet(null);
        if (breaking != null) {
            settle(talk, breaking, Fate.BREAKS_THE_CONNECTION);
        }
    }

    private static void settle(Talk talk, AtCommit where, Fate fate) {
        if (where == AtCommit.BEFORE) {
            talk.up = fate;
        } else {
            talk.down = fate;
        }
    }

    /** Tells what becomes of what was read. */
    @FunctionalInterface
    private interface Filter {
        Fate of(byte[] buffer, int length);
    }

    private void copy(Socket from, Socket to, Filter filter) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                Fate fate = filter.of(buffer, n);
                if (fate == Fate.BREAKS_THE_CONNECTION) {
                    return;
                }
                if (fate == Fate.PASSES) {
                    out.write(buffer, 0, n);
                }
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
