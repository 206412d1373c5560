package dev.bof.rest.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.rest.answer.AnswerHeaders;
import dev.bof.rest.door.Correlation;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves the OpenAPI document of what is served now; it is written anew when that changes. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(OpenApiServlet.PATH)
public final class OpenApiServlet extends ReadOnlyServlet {
    private static final long serialVersionUID = 1L;

    static final String PATH = "/openapi.json";

    private final transient Contracts contracts;
    private final transient ObjectMapper mapper = new ObjectMapper();
    private final String version;
    private transient Rendered rendered;

    private record Rendered(long revision, Served document) {}

    @Activate
    public OpenApiServlet(BundleContext context, @Reference Contracts contracts) {
        this(contracts, context.getBundle().getVersion());
    }

    OpenApiServlet(Contracts contracts, Version version) {
        this.contracts = contracts;
        this.version = version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Served document = document();
        response.setHeader(AnswerHeaders.CORRELATION, Correlation.of(request));
        response.setContentType(Operation.JSON);
        document.to(request, response);
    }

    synchronized Served document() throws JsonProcessingException {
        long revision = contracts.revision();
        if (rendered == null || rendered.revision() != revision) {
            byte[] bytes = mapper.writeValueAsBytes(Document.of(version, contracts.active()));
            rendered = new Rendered(revision, Served.of(bytes));
        }
        return rendered.document();
    }
}
