package dev.bof.rest.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.rest.json.JsonProvider;
import dev.bof.rest.problem.ProblemMapper;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.server.ExtendedResourceContext;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.servlet.ServletContainer;

/** A Jersey application inside the front door, with our JSON where it has none of its own, and our error mapper. */
final class JerseyApplication {
    private static final Map<String, Object> PROPERTIES = Map.of(
            ServerProperties.WADL_FEATURE_DISABLE, true,
            ServerProperties.BV_FEATURE_DISABLE, true,
            ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
            ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
            // a status without a body stays without one: no error page of the web server
            ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);

    private final ServletContainer container;
    private final List<Resource> resources;

    private JerseyApplication(ServletContainer container, List<Resource> resources) {
        this.container = container;
        this.resources = resources;
    }

    /**
     * @param mapper reads and writes its JSON
     * @param objects resource objects that somebody else has made: they get their {@code @Context} fields all the same
     */
    static JerseyApplication start(
            ResourceConfig config, ObjectMapper mapper, List<Object> objects, ServletConfig servletConfig)
            throws ServletException {
        if (!writesJson(config)) {
            config.register(new JsonProvider(mapper));
        }
        ServletContainer container = new ServletContainer(
                config.register(ProblemMapper.class).register(AcceptGuard.class).addProperties(PROPERTIES));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Jersey asks the context class loader first: whoever starts the application must not decide what it finds
        thread.setContextClassLoader(JerseyApplication.class.getClassLoader());
        try {
            container.init(servletConfig);
            InjectionManager injection = container.getApplicationHandler().getInjectionManager();
            objects.forEach(injection::inject);
            return new JerseyApplication(
                    container,
                    injection
                            .getInstance(ExtendedResourceContext.class)
                            .getResourceModel()
                            .getRootResources());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** An application that writes JSON in its own way goes on doing so. */
    private static boolean writesJson(ResourceConfig config) {
        return Stream.concat(
                        config.getClasses().stream(),
                        config.getInstances().stream().map(Object::getClass))
                .filter(MessageBodyWriter.class::isAssignableFrom)
                .map(type -> type.getAnnotation(Produces.class))
                .anyMatch(produces -> produces == null
                        || Stream.of(produces.value()).anyMatch(type -> type.contains("json") || type.equals("*/*")));
    }

    /** What it serves. */
    List<Resource> resources() {
        return resources;
    }

    void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        requireMediaType(request.getContentType());
        container.service(request, response);
    }

    /** Jersey looks at it before anything else, and answers one that it cannot read without a word. */
    private static void requireMediaType(String contentType) {
        try {
            if (contentType != null) {
                MediaType.valueOf(contentType);
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "The header Content-Type names no media type.", e);
        }
    }

    void destroy() {
        container.destroy();
    }
}
