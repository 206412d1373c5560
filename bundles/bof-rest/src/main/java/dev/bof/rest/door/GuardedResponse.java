package dev.bof.rest.door;

import dev.bof.api.problem.ProblemException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * The response as a variant sees it. It can be taken out of the variant's hands by another thread: what the variant
 * writes afterwards goes nowhere. What changes status, headers and body holds this object's lock, so the variant's
 * thread and the one that cuts it off never write at the same time; and the variant's thread goes back to the web
 * server only when the answer that was given in its place is out.
 */
final class GuardedResponse extends HttpServletResponseWrapper {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final String TOO_LONG = "The variant that worked on this request left before it had an answer.";

    /** Who holds the lock for longer is writing to a client that is slow to take it. */
    private static final long SLOW_CLIENT_MILLIS = 100;

    /** How long the variant's thread waits for the answer in its place, which waits for the database to roll back. */
    private static final long ANSWER_SECONDS = 10;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final UnaryOperator<String> location;
    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch answered = new CountDownLatch(1);
    private ServletOutputStream stream;
    private PrintWriter writer;
    private Thread worker;
    private volatile boolean cutOff;
    private volatile boolean begun;
    private boolean ended;

    /** @param location turns the {@code Location} that the variant says into the one that the client shall see */
    GuardedResponse(HttpServletRequest request, HttpServletResponse response, UnaryOperator<String> location) {
        super(response);
        this.request = request;
        this.response = response;
        this.location = location;
    }

    /** The variant's work on this response begins in the current thread; {@link #workEnds} follows. */
    synchronized void workBegins() {
        worker = Thread.currentThread();
    }

    /** The current thread has come back from the variant. No interrupt meant for that work reaches it any more. */
    synchronized void workEnds() {
        worker = null;
        if (writer != null) {
            writer.flush();
        }
    }

    /** The answer is complete: it cannot be cut off any more. Waits for one that is being given in its place. */
    void end() {
        lock.lock();
        try {
            ended = true;
        } finally {
            lock.unlock();
        }
        if (cutOff) {
            Thread.interrupted();
            try {
                answered.await(ANSWER_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                // the interrupt was meant for the variant's work, which is over
                return;
            }
        }
    }

    /**
     * Takes the response away from the variant: what it says from now on is not heard.
     *
     * @return false where it has been taken before, or the answer is complete; else {@link #answerInItsPlace} must
     *     follow
     */
    boolean cutOff() {
        boolean locked = lockUnlessSlow();
        try {
            if (cutOff || ended) {
                return false;
            }
            begun = !locked || response.isCommitted();
            cutOff = true;
            return true;
        } finally {
            if (locked) {
                lock.unlock();
            }
        }
    }

    private boolean lockUnlessSlow() {
        try {
            return lock.tryLock(SLOW_CLIENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return lock.tryLock();
        }
    }

    /**
     * Answers 503 in place of the variant from which the response was taken. What a write had done is rolled back where
     * it had not been committed; whether it had, only the variant knew, so a write's outcome is told as unknown. An
     * answer that the variant had begun is not mended: the client sees the connection break.
     */
    void answerInItsPlace() throws IOException {
        boolean async = request.isAsyncStarted();
        try {
            if (!begun) {
                answer();
            }
        } finally {
            answered.countDown();
        }
        if (async) {
            request.getAsyncContext().complete();
        }
    }

    private void answer() throws IOException {
        lock.lock();
        try {
            response.reset();
            // the thread that reads from this connection may still be busy
            response.setHeader("Connection", "close");
            Answers.problem(
                    request,
                    response,
                    SAFE_METHODS.contains(request.getMethod())
                            ? ProblemException.unavailable(TOO_LONG, RETRY_AFTER, null)
                            : ProblemException.outcomeUnknown(
                                    TOO_LONG + " What it had not committed was rolled back: look before trying again.",
                                    null));
            response.flushBuffer();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes the variant's thread, if it is still at work, from whatever it waits for. */
    synchronized void interruptWork() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    boolean isCutOff() {
        return cutOff;
    }

    /** Something that changes the response. */
    @FunctionalInterface
    private interface Change<E extends Exception> {
        void make() throws E;
    }

    private <E extends Exception> void unlessCutOff(Change<E> change) throws E {
        lock.lock();
        try {
            if (!cutOff) {
                change.make();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void setStatus(int status) {
        unlessCutOff(() -> super.setStatus(status));
    }

    @Override
    public void sendError(int status) throws IOException {
        unlessCutOff(() -> super.sendError(status));
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        unlessCutOff(() -> super.sendError(status, message));
    }

    @Override
    public void setHeader(String name, String value) {
        unlessCutOff(() -> super.setHeader(name, seen(name, value)));
    }

    @Override
    public void addHeader(String name, String value) {
        unlessCutOff(() -> super.addHeader(name, seen(name, value)));
    }

    private String seen(String name, String value) {
        return "Location".equalsIgnoreCase(name) ? location.apply(value) : value;
    }

    @Override
    public void setContentType(String type) {
        unlessCutOff(() -> super.setContentType(type));
    }

    @Override
    public void setContentLength(int length) {
        unlessCutOff(() -> super.setContentLength(length));
    }

    @Override
    public void setContentLengthLong(long length) {
        unlessCutOff(() -> super.setContentLengthLong(length));
    }

    @Override
    public void reset() {
        unlessCutOff(() -> super.reset());
    }

    @Override
    public void resetBuffer() {
        unlessCutOff(() -> super.resetBuffer());
    }

    @Override
    public void flushBuffer() throws IOException {
        unlessCutOff(() -> super.flushBuffer());
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new GuardedStream(response.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
        }
        return writer;
    }

    private final class GuardedStream extends ServletOutputStream {
        private final ServletOutputStream out;

        GuardedStream(ServletOutputStream out) {
            this.out = out;
        }

        /** @throws EOFException where leaving the rest out would make half an answer look like a whole one */
        private void write(Change<IOException> bytes) throws IOException {
            unlessCutOff(bytes);
            if (cutOff && begun) {
                throw new EOFException("The variant left in the middle of this answer.");
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(() -> out.write(b));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            write(() -> out.write(bytes, offset, length));
        }

        @Override
        public void flush() throws IOException {
            unlessCutOff(out::flush);
        }

        @Override
        public void close() throws IOException {
            unlessCutOff(out::close);
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
