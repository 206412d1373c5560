package dev.bof.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.rest.door.RequestAttributes;
import dev.bof.rest.json.JsonProvider;
import dev.bof.rest.problem.ProblemMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** A JAX-RS application as a variant gets it, called without a web server in between. */
public final class TestApplication {
    public static final URI BASE = URI.create("http://localhost/api/v1/");

    private final ApplicationHandler application;
    private final Map<String, Object> always;
    private final Map<String, Object> attributes = new HashMap<>();

    /** What came back. */
    public record Answer(ContainerResponse response, String text) {
        public int status() {
            return response.getStatus();
        }
    }

    /**
     * @param route the route that requests are for
     * @param path the path that the client asked for
     */
    public TestApplication(ResourceConfig config, ObjectMapper mapper, String route, String path) {
        always = Map.of(
                RequestAttributes.CORRELATION_ID, "c-1",
                RequestAttributes.ROUTE, route,
                RequestAttributes.ORIGINAL_PATH, path);
        Object request = Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                        attributes.get(arguments == null ? method.getName() : (String) arguments[0]));
        application = new ApplicationHandler(config.register(new JsonProvider(mapper))
                .register(ProblemMapper.class)
                .register(new AbstractBinder() {
                    @Override
                    protected void configure() {
                        bind((HttpServletRequest) request).to(HttpServletRequest.class);
                    }
                })
                .property(ServerProperties.WADL_FEATURE_DISABLE, true));
    }

    public Answer call(String method, String path) throws Exception {
        return call(method, path, null, null);
    }

    public Answer json(String method, String path, String body) throws Exception {
        return call(method, path, MediaType.APPLICATION_JSON, body);
    }

    /** Sends a request; its format and its body may be null. */
    public Answer call(String method, String path, String type, String body) throws Exception {
        return send(method, path, type == null ? Map.of() : Map.of("Content-Type", type), body);
    }

    /** Sends a request with these headers; its body may be null. */
    public Answer send(String method, String path, Map<String, String> headers, String body) throws Exception {
        attributes.clear();
        attributes.putAll(always);
        attributes.put("getContentType", headers.get("Content-Type"));
        ContainerRequest request = new ContainerRequest(
                BASE, BASE.resolve(path), method, null, new MapPropertiesDelegate(attributes), null);
        headers.forEach(request::header);
        if (body != null) {
            request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        }
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ContainerResponse response = application.apply(request, sent).get();
        return new Answer(response, sent.toString(StandardCharsets.UTF_8));
    }
}
