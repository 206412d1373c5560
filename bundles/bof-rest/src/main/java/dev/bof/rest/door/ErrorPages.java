package dev.bof.rest.door;

import dev.bof.rest.problem.ProblemAnswer;
import dev.bof.rest.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.Preprocessor;

/**
 * Makes problem documents of the web server's own error pages: of addresses that nobody serves, and of requests that
 * are too broken to reach a servlet. A preprocessor is told the server's context before any request arrives.
 */
@Component
public final class ErrorPages implements Preprocessor {
    /** What stands in the place of an address that could not be read. */
    private static final Set<String> UNREADABLE = Set.of("/badMessage", "/badURI");

    /** What the server also answers to a request line without any version of HTTP. */
    private static final int VERSION_NOT_SUPPORTED = 505;

    private static final int MALFORMED = 400;

    private Server server;
    private Request.Handler replaced;

    @Override
    public void init(FilterConfig config) {
        server = ServletContextHandler.getServletContextHandler(config.getServletContext())
                .getServer();
        replaced = server.getErrorHandler();
        server.setErrorHandler(ErrorPages::answer);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
    }

    @Override
    public void destroy() {
        server.setErrorHandler(replaced);
    }

    private static boolean answer(Request request, Response response, Callback callback) {
        Object known = request.getAttribute(RequestAttributes.CORRELATION_ID);
        String correlation =
                known == null ? Correlation.of(request.getHeaders().get(Correlation.HEADER)) : known.toString();
        int status = response.getStatus() == VERSION_NOT_SUPPORTED ? MALFORMED : response.getStatus();
        ProblemAnswer answer = Problems.answer(status, instance(request), correlation);
        response.setStatus(status);
        response.getHeaders().put(Correlation.HEADER, correlation);
        answer.headers().forEach(response.getHeaders()::put);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }

    /** The path as it was asked; empty, which means the request's own address, where the server could not read it. */
    private static String instance(Request request) {
        String path = request.getHttpURI().getPath();
        return path == null || UNREADABLE.contains(path) ? "" : path;
    }
}
