package dev.bof.rest.compatibility;

import dev.bof.api.compatibility.JsonStyle;
import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.rest.answer.RenderedAnswer;
import dev.bof.rest.object.Preference;
import dev.bof.rest.object.Representation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How an endpoint tells that it has done what it was asked for. */
final class LegacyAnswer {
    private final int status;
    private final BodyTemplate body;
    private final Map<String, TextTemplate> headers = new LinkedHashMap<>();
    private final Set<String> placeholders = new TreeSet<>();

    LegacyAnswer(LegacyEndpoint endpoint, JsonStyle style) {
        this.status = endpoint.status();
        this.body = new BodyTemplate(endpoint.body(), style.mediaType());
        placeholders.addAll(body.placeholders());
        endpoint.headers().forEach((name, text) -> {
            TextTemplate template = new TextTemplate(text);
            headers.put(name, template);
            placeholders.addAll(template.placeholders());
        });
    }

    /** The names of all values that body and headers need. */
    Set<String> placeholders() {
        return placeholders;
    }

    /** Whether any value of the object itself is needed. */
    boolean needsObject() {
        return placeholders.stream()
                .anyMatch(name -> name.equals(ObjectValues.ITEM) || name.startsWith(ObjectValues.ITEM_FIELD));
    }

    BodyTemplate body() {
        return body;
    }

    /**
     * @param some values, beside those that any answer has
     * @param more headers beside those of the endpoint
     */
    RenderedAnswer render(Representation representation, Values some, Map<String, String> more) {
        Values values = some.or(new StatusValues(status));
        Map<String, String> all = new LinkedHashMap<>(more);
        body.mediaType().ifPresent(type -> all.put(HttpHeaders.CONTENT_TYPE, type));
        all.put(HttpHeaders.VARY, Preference.HEADER);
        if (representation.exact()) {
            all.put(Preference.APPLIED, Preference.EXACT_NUMBERS);
        }
        headers.forEach((name, template) -> {
            String text = template.text(values);
            if (!text.isEmpty()) {
                all.put(name, text);
            }
        });
        return new RenderedAnswer(status, all, body.render(representation.mapper(), values));
    }

    static Response response(RenderedAnswer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        return answer.body().length == 0
                ? response.build()
                : response.entity(answer.body()).build();
    }
}
