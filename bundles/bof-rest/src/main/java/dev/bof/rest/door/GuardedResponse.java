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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The response as a variant sees it. It can be taken out of the variant's hands by another thread: what the variant
 * writes afterwards goes nowhere. Every method that changes the response holds this object's lock, so the variant's
 * thread and the one that cuts it off never write at the same time.
 */
final class GuardedResponse extends HttpServletResponseWrapper {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final String TOO_LONG = "The variant that worked on this request left before it had an answer.";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final UnaryOperator<String> location;
    private ServletOutputStream stream;
    private PrintWriter writer;
    private Thread worker;
    private boolean cutOff;
    private boolean begun;

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
        if (cutOff) {
            Thread.interrupted();
        }
    }

    /**
     * Takes the response away from the variant: what it says from now on is not heard.
     *
     * @return false where it has been taken before
     */
    synchronized boolean cutOff() {
        if (cutOff) {
            return false;
        }
        cutOff = true;
        begun = response.isCommitted();
        return true;
    }

    /**
     * Answers 503 in place of the variant from which the response was taken. What a write had done is rolled back where
     * it had not been committed; whether it had, only the variant knew, so a write's outcome is told as unknown. An
     * answer that the variant had begun is not mended: the client sees the connection break.
     */
    synchronized void answerInItsPlace() throws IOException {
        if (!begun) {
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
        }
        if (request.isAsyncStarted()) {
            request.getAsyncContext().complete();
        }
    }

    /** Wakes the variant's thread, if it is still at work, from whatever it waits for. */
    synchronized void interruptWork() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    synchronized boolean isCutOff() {
        return cutOff;
    }

    @Override
    public synchronized void setStatus(int status) {
        if (!cutOff) {
            super.setStatus(status);
        }
    }

    @Override
    public synchronized void sendError(int status) throws IOException {
        if (!cutOff) {
            super.sendError(status);
        }
    }

    @Override
    public synchronized void sendError(int status, String message) throws IOException {
        if (!cutOff) {
            super.sendError(status, message);
        }
    }

    @Override
    public synchronized void setHeader(String name, String value) {
        if (!cutOff) {
            super.setHeader(name, seen(name, value));
        }
    }

    @Override
    public synchronized void addHeader(String name, String value) {
        if (!cutOff) {
            super.addHeader(name, seen(name, value));
        }
    }

    private String seen(String name, String value) {
        return "Location".equalsIgnoreCase(name) ? location.apply(value) : value;
    }

    @Override
    public synchronized void setContentType(String type) {
        if (!cutOff) {
            super.setContentType(type);
        }
    }

    @Override
    public synchronized void setContentLength(int length) {
        if (!cutOff) {
            super.setContentLength(length);
        }
    }

    @Override
    public synchronized void setContentLengthLong(long length) {
        if (!cutOff) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public synchronized void reset() {
        if (!cutOff) {
            super.reset();
        }
    }

    @Override
    public synchronized void resetBuffer() {
        if (!cutOff) {
            super.resetBuffer();
        }
    }

    @Override
    public synchronized void flushBuffer() throws IOException {
        if (!cutOff) {
            super.flushBuffer();
        }
    }

    @Override
    public synchronized ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new GuardedStream(response.getOutputStream());
        }
        return stream;
    }

    @Override
    public synchronized PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
        }
        return writer;
    }

    private final class GuardedStream extends ServletOutputStream {
        private final ServletOutputStream out;

        GuardedStream(ServletOutputStream out) {
            this.out = out;
        }

        /** @throws EOFException where leaving the rest out would make half an answer look like a whole one */
        private boolean isHeard() throws EOFException {
            if (cutOff && begun) {
                throw new EOFException("The variant left in the middle of this answer.");
            }
            return !cutOff;
        }

        @Override
        public void write(int b) throws IOException {
            synchronized (GuardedResponse.this) {
                if (isHeard()) {
                    out.write(b);
                }
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            synchronized (GuardedResponse.this) {
                if (isHeard()) {
                    out.write(bytes, offset, length);
                }
            }
        }

        @Override
        public void flush() throws IOException {
            synchronized (GuardedResponse.this) {
                if (!cutOff) {
                    out.flush();
                }
            }
        }

        @Override
        public void close() throws IOException {
            synchronized (GuardedResponse.this) {
                if (!cutOff) {
                    out.close();
                }
            }
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
