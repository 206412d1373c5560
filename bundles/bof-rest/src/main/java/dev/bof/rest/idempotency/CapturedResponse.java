package dev.bof.rest.idempotency;

import dev.bof.rest.answer.AnswerHeaders;
import dev.bof.rest.answer.RenderedAnswer;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes the whole answer of a variant, of which nothing is sent. */
final class CapturedResponse extends HttpServletResponseWrapper {
    /** What belongs to one transfer or one request and not to the answer. */
    private static final Set<String> NOT_KEPT = Set.of(
            "connection",
            "content-length",
            "date",
            "keep-alive",
            "transfer-encoding",
            AnswerHeaders.CORRELATION.toLowerCase(Locale.ROOT),
            AnswerHeaders.VARIANT.toLowerCase(Locale.ROOT));

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String SET_COOKIE = "Set-Cookie";

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = SC_OK;
    private PrintWriter writer;

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    /** What the variant has answered. */
    RenderedAnswer answer() {
        if (writer != null) {
            writer.flush();
        }
        Map<String, String> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> {
            if (!NOT_KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                kept.put(name, String.join(", ", values));
            }
        });
        return new RenderedAnswer(status, kept, body.toByteArray());
    }

    @Override
    public void setStatus(int now) {
        status = now;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int error) {
        status = error;
        body.reset();
    }

    @Override
    public void sendError(int error, String message) {
        sendError(error);
    }

    @Override
    public void setHeader(String name, String value) {
        headers.remove(name);
        addHeader(name, value);
    }

    /** A cookie is for one client at one time: it goes out with this answer and is not kept. */
    @Override
    public void addHeader(String name, String value) {
        if (SET_COOKIE.equalsIgnoreCase(name)) {
            super.addHeader(name, value);
        } else if (value != null) {
            headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, Integer.toString(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, Integer.toString(value));
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsKey(name);
    }

    @Override
    public String getHeader(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : values.get(0);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return List.copyOf(headers.getOrDefault(name, List.of()));
    }

    @Override
    public Collection<String> getHeaderNames() {
        return Set.copyOf(headers.keySet());
    }

    @Override
    public void setContentType(String type) {
        setHeader(CONTENT_TYPE, type);
    }

    @Override
    public String getContentType() {
        return getHeader(CONTENT_TYPE);
    }

    @Override
    public void setContentLength(int length) {
        // the body that is kept tells its length
    }

    @Override
    public void setContentLengthLong(long length) {
        // the body that is kept tells its length
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void flushBuffer() {
        // nothing is sent before all is known
    }

    @Override
    public void reset() {
        status = SC_OK;
        headers.clear();
        body.reset();
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Stream();
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    private final class Stream extends ServletOutputStream {
        @Override
        public void write(int b) {
            body.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            body.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("a request with a key is answered in its own thread");
        }
    }
}
