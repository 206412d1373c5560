package dev.bof.rest.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.rest.answer.RenderedAnswer;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Tells who keeps answers how a contribution answers the writes that it does: with what its work gives. */
final class WorkRenderer implements ContainerRequestFilter {
    private final Function<Object, RenderedAnswer> renderer = this::render;
    private final ObjectMapper mapper;

    WorkRenderer(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(RenderedAnswer.RENDERER, renderer);
    }

    private RenderedAnswer render(Object given) {
        if (given instanceof Response response) {
            Map<String, String> headers = new LinkedHashMap<>();
            response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            return rendered(response.getStatus(), headers, response.getEntity());
        }
        Response.Status status = given == null ? Response.Status.NO_CONTENT : Response.Status.OK;
        return rendered(status.getStatusCode(), new LinkedHashMap<>(), given);
    }

    private RenderedAnswer rendered(int status, Map<String, String> headers, Object entity) {
        if (entity == null) {
            return new RenderedAnswer(status, headers, new byte[0]);
        }
        headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        try {
            byte[] body = entity instanceof byte[] bytes ? bytes : mapper.writeValueAsBytes(entity);
            return new RenderedAnswer(status, headers, body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }
}
