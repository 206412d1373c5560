package dev.bof.rest.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.object.FieldNames;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.rest.json.JsonReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Lays the fields that a client sent over an object's present state. A body got from GET may be sent back: what only
 * the server sets is accepted and not applied, what is fixed at creation must be as it is.
 */
final class Patch {
    private static final String ID = "id";

    private final Class<? extends Record> schema;
    private final ObjectMapper mapper;
    private final JsonReader json;
    private final List<String> immutable;
    private final Set<String> ignored;

    Patch(ObjectDescriptor<?> descriptor, ObjectMapper mapper) {
        this.schema = descriptor.updateSchema();
        this.mapper = mapper;
        this.json = new JsonReader(mapper);
        Set<String> fixed = new HashSet<>(FieldNames.of(descriptor.responseSchema()));
        fixed.removeAll(FieldNames.of(schema));
        this.ignored = Set.copyOf(fixed);
        List<String> chosen = FieldNames.of(descriptor.createSchema());
        this.immutable = fixed.stream()
                .filter(field -> field.equals(ID) || chosen.contains(field))
                .sorted()
                .toList();
    }

    /**
     * The wanted state.
     *
     * @param response the object as clients see it, asked for only where the body has a field that cannot change
     */
    Record apply(ObjectNode body, Record present, Supplier<Record> response) {
        requireSame(body, response);
        ObjectNode wanted = mapper.valueToTree(present);
        body.properties().stream()
                .filter(field -> !ignored.contains(field.getKey()))
                .forEach(field -> wanted.set(field.getKey(), field.getValue()));
        return json.convert(wanted, schema);
    }

    private void requireSame(ObjectNode body, Supplier<Record> response) {
        List<String> sent = immutable.stream().filter(body::has).toList();
        if (sent.isEmpty()) {
            return;
        }
        JsonNode present = mapper.valueToTree(response.get());
        for (String field : sent) {
            if (!present.path(field).asText().equals(body.get(field).asText())) {
                throw new ProblemException(ProblemType.IMMUTABLE, field + " cannot be changed.");
            }
        }
    }
}
