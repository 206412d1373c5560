package dev.bof.rest.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.bof.api.compatibility.LegacyError;
import dev.bof.api.object.FieldNames;
import dev.bof.api.problem.FieldError;
import dev.bof.rest.door.RequestAttributes;
import dev.bof.rest.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an answer that tells a problem can say.
 *
 * @param failure what was thrown
 * @param fault the fault that it tells of, or null where it is none of one field
 * @param each tells one of many faults, or null
 * @param sent the body of the request, or null where none was read
 */
record ProblemValues(
        LegacyRoute<?> route,
        Problem problem,
        Throwable failure,
        LegacyError error,
        FieldError fault,
        List<FieldError> faults,
        Template each,
        JsonNode sent,
        HttpServletRequest request,
        UriInfo uri)
        implements Values {
    /** The names of all of them. */
    static final Set<String> NAMES = Set.of(
            "message",
            "phrase",
            "cause",
            "field",
            "property",
            "code",
            "value",
            "errors",
            "errorsByField",
            "errorsByFieldSorted",
            "id",
            "path",
            "contentType",
            "correlationId");

    static final String SENT = "sent.";
    static final String PARAMETER = "parameter.";

    @Override
    public Object of(String name) {
        if (name.startsWith(SENT)) {
            return sent(name.substring(SENT.length()));
        }
        if (name.startsWith(PARAMETER)) {
            String parameter = name.substring(PARAMETER.length());
            String ofPath = uri.getPathParameters().getFirst(parameter);
            return ofPath == null ? uri.getQueryParameters().getFirst(parameter) : ofPath;
        }
        return switch (name) {
            case "message" -> fault == null ? problem.detail() : message(fault);
            case "phrase" -> fault == null ? phrase("", problem.detail()) : phrase(fault.field(), fault.message());
            case "cause" -> cause();
            case "field" -> fault == null ? null : route.names().written(fault.field());
            case "property" -> fault == null ? null : FieldNames.property(fault.field());
            case "code" -> fault == null ? null : fault.code();
            case "value" -> fault == null ? null : value(fault.field());
            case "errors" ->
                error.between() == null ? faults.stream().map(this::told).toList() : joined();
            case "errorsByField" -> byField();
            case "errorsByFieldSorted" -> new TreeMap<>(byField());
            case "id" -> id();
            case "path" -> request.getAttribute(RequestAttributes.ORIGINAL_PATH);
            case "contentType" -> contentType();
            case "correlationId" -> request.getAttribute(RequestAttributes.CORRELATION_ID);
            default -> new StatusValues(error.status()).of(name);
        };
    }

    private String contentType() {
        String sent = request.getContentType();
        if (sent == null) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
        String written = sent.replaceAll("\\s*;\\s*", ";");
        return written.toLowerCase(Locale.ROOT).contains(";charset=") ? written : written + ";charset=UTF-8";
    }

    private String cause() {
        boolean primitive =
                fault != null && route.profile().json().nullsAreZero().contains(fault.field());
        return JsonWords.of(failure, primitive);
    }

    private Object id() {
        Object read = request.getAttribute(LegacyHandler.ID);
        return read == null ? uri.getPathParameters().getFirst(ObjectValues.ID) : read;
    }

    private JsonNode sent(String field) {
        return sent == null ? null : sent.get(route.names().written(field));
    }

    private Object value(String field) {
        JsonNode member = sent(field);
        return member == null ? uri.getQueryParameters().getFirst(field) : member;
    }

    /** The sentence with the field as clients write it. */
    private String message(FieldError told) {
        String field = told.field();
        return !field.isEmpty() && told.message().startsWith(field + " ")
                ? route.names().written(field) + told.message().substring(field.length())
                : told.message();
    }

    private static String phrase(String field, String message) {
        String end =
                !field.isEmpty() && message.startsWith(field + " ") ? message.substring(field.length() + 1) : message;
        return end.endsWith(".") ? end.substring(0, end.length() - 1) : end;
    }

    private JsonNode told(FieldError one) {
        Values ofOne = new ProblemValues(route, problem, failure, error, one, List.of(one), null, sent, request, uri);
        try (TokenBuffer buffer = new TokenBuffer(route.mapper(), false)) {
            each.write(buffer, ofOne);
            return route.mapper().readTree(buffer.asParser());
        } catch (IOException e) {
            throw new UncheckedIOException("a fault cannot be written as JSON", e);
        }
    }

    private String joined() {
        return faults.stream()
                .map(this::told)
                .map(JsonNode::asText)
                .sorted()
                .collect(Collectors.joining(error.between()));
    }

    private Map<String, String> byField() {
        Map<String, String> phrases = new LinkedHashMap<>();
        for (FieldError one : faults) {
            phrases.putIfAbsent(route.names().written(one.field()), phrase(one.field(), one.message()));
        }
        return phrases;
    }
}
