package dev.bof.rest.openapi;

import dev.bof.rest.answer.AnswerHeaders;
import dev.bof.rest.door.Correlation;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Shows the OpenAPI document to people: Swagger UI, packaged, which asks nobody but this server. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern({ViewerServlet.PATH, ViewerServlet.PATH + "/*"})
public final class ViewerServlet extends ReadOnlyServlet {
    private static final long serialVersionUID = 1L;

    static final String PATH = "/docs";

    /** Nothing from elsewhere, nothing inline; the icons of the style sheet are data. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String PAGE = "index.html";

    /** All there is to serve, with the media type of each. */
    private static final Map<String, String> FILES = Map.of(
            PAGE,
            "text/html;charset=UTF-8",
            "viewer.js",
            "text/javascript;charset=UTF-8",
            "swagger-ui-bundle.js",
            "text/javascript;charset=UTF-8",
            "swagger-ui-bundle.js.LICENSE.txt",
            "text/plain;charset=UTF-8",
            "swagger-ui.css",
            "text/css;charset=UTF-8",
            "favicon-32x32.png",
            "image/png");

    private final transient Map<String, Served> served = new ConcurrentHashMap<>();
    private final transient Bundle bundle;

    @Activate
    public ViewerServlet(BundleContext context) {
        this.bundle = context.getBundle();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String below = request.getPathInfo();
        String file = below == null || below.equals("/") ? PAGE : below.substring(1);
        if (!FILES.containsKey(file)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader(AnswerHeaders.CORRELATION, Correlation.of(request));
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentType(FILES.get(file));
        served.computeIfAbsent(file, this::read).to(request, response);
    }

    /** Wherever it lies in the bundle: the viewer's own files have its version in their path. */
    private Served read(String file) {
        try (InputStream in = bundle.findEntries("/", file, true).nextElement().openStream()) {
            return Served.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
