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
 * Reads the fields that clients send to change an object. A body got from GET may be sent back: what only the server
 * sets is accepted and not applied, what is fixed at creation must be as it is.
 */
final class PatchReader {
    private static final String ID = "id";

    private final Class<? extends Record> schema;
    private final Overlay overlay;
    private final ObjectMapper mapper;
    private final JsonReader json;
    private final Set<String> fixed;
    private final List<String> immutable;

    PatchReader(ObjectDescriptor<?> descriptor, ObjectMapper mapper) {
        this.schema = descriptor.updateSchema();
        this.overlay = new Overlay(schema);
        this.mapper = mapper;
        this.json = new JsonReader(mapper);
        this.fixed = new HashSet<>(FieldNames.of(descriptor.responseSchema()));
        fixed.removeAll(FieldNames.of(schema));
        List<String> chosen = FieldNames.of(descriptor.createSchema());
        this.immutable = fixed.stream()
                .filter(field -> field.equals(ID) || chosen.contains(field))
                .sorted()
                .toList();
    }

    /** @throws ProblemException validation naming each field that is unknown or of the wrong type */
    Patch read(ObjectNode body) {
        ObjectNode kept = mapper.createObjectNode();
        ObjectNode changes = mapper.createObjectNode();
        for (var field : body.properties()) {
            if (!fixed.contains(field.getKey())) {
                changes.set(field.getKey(), field.getValue());
            } else if (immutable.contains(field.getKey())) {
                kept.set(field.getKey(), field.getValue());
            }
        }
        return new Patch(kept, changes, json.convert(changes, schema));
    }

    /** What one client sent. */
    final class Patch {
        private final ObjectNode kept;
        private final ObjectNode sent;
        private final Record wanted;

        private Patch(ObjectNode kept, ObjectNode sent, Record wanted) {
            this.kept = kept;
            this.sent = sent;
            this.wanted = wanted;
        }

        /**
         * The state that the client wants: what it left out stays as it is.
         *
         * @param present the state as it is
         * @param response the object as clients see it, asked for only where the client sent what cannot change
         * @throws ProblemException immutable where that is not what the object has
         */
        Record over(Record present, Supplier<Record> response) {
            if (!kept.isEmpty()) {
                requireKept(mapper.valueToTree(response.get()));
            }
            return overlay.merge(present, wanted, sent);
        }

        private void requireKept(JsonNode object) {
            for (String field : immutable) {
                if (kept.has(field)
                        && !kept.get(field).asText().equals(object.path(field).asText())) {
                    throw new ProblemException(ProblemType.IMMUTABLE, field + " cannot be changed.");
                }
            }
        }
    }
}
