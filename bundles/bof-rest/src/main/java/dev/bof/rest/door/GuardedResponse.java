package dev.bof.rest.door;

import dev.bof.api.problem.ProblemException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The response as a variant sees it. It can be taken out of the variant's hands by another thread: what the variant
 * writes afterwards goes nowhere.
 */
final class GuardedResponse extends HttpServletResponseWrapper {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final String TOO_LONG = "The variant that worked on this request left before it had an answer.";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final UnaryOperator<String> location;
    private final AnswerGuard guard = new AnswerGuard();
    private ServletOutputStream stream;
    private PrintWriter writer;
    private Thread worker;

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

    /** Wakes the variant's thread, if it is still at work, from whatever it waits for. */
    synchronized void interruptWork() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    /** The answer is complete: it cannot be cut off any more. Waits for one that is being given in its place. */
    void end() {
        guard.complete();
    }

    /**
     * Takes the response away from the variant: what it says from now on is not heard.
     *
     * @return false where it has been taken before, or the answer is complete; else {@link #answerInItsPlace} must
     *     follow
     */
    boolean cutOff() {
        return guard.take(response::isCommitted);
    }

    boolean isCutOff() {
        return guard.isTaken();
    }

    /**
     * Answers 503 in place of the variant from which the response was taken. What a write had done is rolled back where
     * it had not been committed; whether it had, only the variant knew, so a write's outcome is told as unknown. An
     * answer that the variant had begun is not mended: the client sees the connection break.
     */
    void answerInItsPlace() throws IOException {
        boolean async = request.isAsyncStarted();
        try {
            guard.answerInstead(this::answer);
        } finally {
            if (async) {
                request.getAsyncContext().complete();
            }
        }
    }

    private void answer() throws IOException {
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

    private String seen(String name, String value) {
        return "Location".equalsIgnoreCase(name) ? location.apply(value) : value;
    }

    @Override
    public void setStatus(int status) {
        guard.unlessTaken(() -> super.setStatus(status));
    }

    @Override
    public void sendError(int status) throws IOException {
        guard.unlessTaken(() -> super.sendError(status));
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        guard.unlessTaken(() -> super.sendError(status, message));
    }

    /** What a variant's answer varies by comes to what the answers of this server vary by, and replaces nothing. */
    @Override
    public void setHeader(String name, String value) {
        if ("Vary".equalsIgnoreCase(name)) {
            addHeader(name, value);
        } else {
            guard.unlessTaken(() -> super.setHeader(name, seen(name, value)));
        }
    }

    @Override
    public void addHeader(String name, String value) {
        guard.unlessTaken(() -> super.addHeader(name, seen(name, value)));
    }

    @Override
    public void setContentType(String type) {
        guard.unlessTaken(() -> super.setContentType(type));
    }

    @Override
    public void setContentLength(int length) {
        guard.unlessTaken(() -> super.setContentLength(length));
    }

    @Override
    public void setContentLengthLong(long length) {
        guard.unlessTaken(() -> super.setContentLengthLong(length));
    }

    @Override
    public void reset() {
        guard.unlessTaken(super::reset);
    }

    @Override
    public void resetBuffer() {
        guard.unlessTaken(super::resetBuffer);
    }

    @Override
    public void flushBuffer() throws IOException {
        guard.unlessTaken(super::flushBuffer);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new GuardedStream(response.getOutputStream(), guard);
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
}
