package dev.bof.rest.door;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/**
 * The request as a variant sees it: under the route's own path, whichever prefix the client asked, and with a body that
 * ends in a problem where it is larger than allowed.
 */
final class GuardedRequest extends HttpServletRequestWrapper {
    private final String askedPath;
    private final String path;
    private final long bodyLimit;
    private ServletInputStream stream;

    /**
     * @param askedPath the request's undecoded path
     * @param path the undecoded path that the variant shall see
     * @param bodyLimit the most bytes that it may read
     */
    GuardedRequest(HttpServletRequest request, String askedPath, String path, long bodyLimit) {
        super(request);
        this.askedPath = askedPath;
        this.path = path;
        this.bodyLimit = bodyLimit;
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = super.getRequestURL();
        if (!path.equals(askedPath)) {
            url.setLength(url.length() - askedPath.length());
            url.append(path);
        }
        return url;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new LimitedStream(super.getInputStream(), bodyLimit);
        }
        return stream;
    }

    /** Refuses a body that says beforehand that it is over the limit. */
    void requireAllowedLength() {
        if (getContentLengthLong() > bodyLimit) {
            throw tooLarge(bodyLimit);
        }
    }

    private static ProblemException tooLarge(long limit) {
        return new ProblemException(
                ProblemType.TOO_LARGE, "The body is larger than the " + limit + " bytes that are allowed here.");
    }

    private static final class LimitedStream extends ServletInputStream {
        private final ServletInputStream in;
        private final long limit;
        private long read;

        LimitedStream(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        private void count(long bytes) {
            read += Math.max(0, bytes);
            if (read > limit) {
                throw tooLarge(limit);
            }
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = in.read(bytes, offset, length);
            count(n);
            return n;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
