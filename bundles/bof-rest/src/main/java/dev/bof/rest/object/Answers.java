package dev.bof.rest.object;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.rest.answer.RenderedAnswer;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes the answers of one route. */
public final class Answers<T extends BusinessObject<?>> {
    /** That a write is done, and no more. */
    static final RenderedAnswer NOTHING =
            new RenderedAnswer(Response.Status.NO_CONTENT.getStatusCode(), Map.of(), new byte[0]);

    private final BusinessObjectService<T> objects;

    Answers(BusinessObjectService<T> objects) {
        this.objects = objects;
    }

    /** One object as it was read, or that the client has it already. */
    Response read(ContainerRequestContext request, T object, Representation representation) {
        String entityTag = representation.entityTag(objects.tag(object));
        if (EntityTags.isKnown(request, entityTag)) {
            return Response.notModified()
                    .header(HttpHeaders.ETAG, entityTag)
                    .header(HttpHeaders.VARY, Preference.HEADER)
                    .build();
        }
        return ok(representation, body(object, representation))
                .header(HttpHeaders.ETAG, entityTag)
                .build();
    }

    /** Anything else that was read. */
    Response read(Object value, Representation representation) {
        return ok(representation, value).build();
    }

    private static Response.ResponseBuilder ok(Representation representation, Object value) {
        Response.ResponseBuilder response = Response.ok(representation.write(value), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, Preference.HEADER);
        return representation.exact() ? response.header(Preference.APPLIED, Preference.EXACT_NUMBERS) : response;
    }

    /** The object in a representation, to be written by it. */
    Object body(T object, Representation representation) {
        return representation.of(objects.response(object), object);
    }

    /** One object as it was written. */
    RenderedAnswer written(int status, T object, Representation representation) {
        RenderedAnswer answer = written(status, body(object, representation), representation);
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.put(HttpHeaders.ETAG, representation.entityTag(objects.tag(object)));
        return new RenderedAnswer(status, headers, answer.body());
    }

    /** Anything else that a write has led to. */
    static RenderedAnswer written(int status, Object value, Representation representation) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        headers.put(HttpHeaders.VARY, Preference.HEADER);
        if (representation.exact()) {
            headers.put(Preference.APPLIED, Preference.EXACT_NUMBERS);
        }
        return new RenderedAnswer(status, headers, representation.write(value));
    }

    /**
     * Writes and answers. The answer is rendered once, inside the write's transaction where somebody keeps it there.
     *
     * @param renderer makes the answer from what the write gives
     */
    public static Response write(
            ContainerRequestContext request, Function<Object, RenderedAnswer> renderer, Supplier<?> write) {
        Once once = new Once(renderer);
        request.setProperty(RenderedAnswer.RENDERER, once);
        RenderedAnswer answer = once.apply(write.get());
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        return answer.body().length == 0
                ? response.build()
                : response.entity(answer.body()).build();
    }

    private static final class Once implements Function<Object, RenderedAnswer> {
        private final Function<Object, RenderedAnswer> renderer;
        private RenderedAnswer answer;

        Once(Function<Object, RenderedAnswer> renderer) {
            this.renderer = renderer;
        }

        @Override
        public RenderedAnswer apply(Object result) {
            if (answer == null) {
                answer = renderer.apply(result);
            }
            return answer;
        }
    }
}
