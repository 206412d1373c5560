package dev.bof.rest.forward;

import dev.bof.api.problem.ProblemException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A web server that forwards what is asked below {@code /api/v1/orders}; a problem is answered by its status and words. */
final class Gateway {
    private static final String ROUTE = "/api/v1/orders";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicReference<Object> notSent = new AtomicReference<>();

    Gateway(Forwarder forwarder) throws Exception {
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new Door(forwarder, notSent)), ROUTE + "/*");
        server.setHandler(context);
        server.start();
    }

    private static final class Door extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient Forwarder forwarder;
        private final transient AtomicReference<Object> notSent;

        Door(Forwarder forwarder, AtomicReference<Object> notSent) {
            this.forwarder = forwarder;
            this.notSent = notSent;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String below = request.getRequestURI().substring(ROUTE.length());
            try {
                forwarder.forward(request, response, new Asked(ROUTE, ROUTE, below, "id-1"));
            } catch (ProblemException e) {
                notSent.set(request.getAttribute(Forwarder.NOT_SENT));
                response.setStatus(e.status());
                e.retryAfter().ifPresent(time -> response.setHeader("Retry-After", "" + time.toSeconds()));
                response.getWriter().print(e.type() + ": " + e.getMessage());
            }
        }
    }

    HttpClient client() {
        return client;
    }

    /** Whether the last problem told that the target had got nothing. */
    boolean notSent() {
        return notSent.get() != null;
    }

    HttpRequest.Builder to(String below) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + ROUTE + below));
    }

    /** A connection of a client that speaks for itself. */
    Socket connect() throws IOException {
        return new Socket("127.0.0.1", connector.getLocalPort());
    }

    void stop() throws Exception {
        server.stop();
    }
}
