package dev.bof.rest.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.compatibility.LegacyEndpoint.UpdateStyle;
import dev.bof.api.object.FieldNames;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.ProblemException;
import dev.bof.rest.json.JsonReader;
import dev.bof.rest.json.LegacyNames;
import dev.bof.rest.object.Defaults;
import dev.bof.rest.object.Overlay;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the bodies of writes, as clients of the service wrote them. */
final class LegacyBodies {
    /** The request's property that has the body. */
    static final String SENT = "bof.legacy-body";

    private final LegacyNames names;
    private final Map<String, JsonNode> zeros;
    private final ObjectMapper mapper;
    private final JsonReader json;
    private final Form created;
    private final Form updated;
    private final Class<? extends Record> othersReadAs;
    private final Set<String> othersRead;

    /** One schema with what its fields are where they are not sent. */
    private record Form(Class<? extends Record> schema, Overlay overlay, Record defaults, Set<String> others) {}

    /** @throws IllegalArgumentException if a field cannot be left out, or cannot have its default */
    LegacyBodies(LegacyRoute<?> route) {
        this.names = route.names();
        this.mapper = route.mapper();
        this.json = new JsonReader(mapper);
        ObjectDescriptor<?> descriptor = route.descriptor();
        this.created = form(descriptor.createSchema());
        this.updated = form(descriptor.updateSchema());
        this.zeros = zeros(route);
        this.othersReadAs = route.profile().json().othersReadAs().orElse(null);
        this.othersRead = othersReadAs == null ? Set.of() : Set.copyOf(FieldNames.of(othersReadAs));
    }

    /** What null stands for, by the names that clients write. */
    private static Map<String, JsonNode> zeros(LegacyRoute<?> route) {
        Set<String> fields = route.profile().json().nullsAreZero();
        Map<String, JsonNode> zeros = new HashMap<>();
        ObjectDescriptor<?> descriptor = route.descriptor();
        Stream.of(descriptor.createSchema(), descriptor.updateSchema())
                .flatMap(schema -> Arrays.stream(schema.getRecordComponents()))
                .filter(component -> fields.contains(FieldNames.wire(component.getName())))
                .forEach(component -> zeros.put(
                        route.names().written(FieldNames.wire(component.getName())),
                        component.getType() == Boolean.class ? BooleanNode.FALSE : IntNode.valueOf(0)));
        return zeros;
    }

    private Form form(Class<? extends Record> schema) {
        Set<String> others = new HashSet<>(names.all().keySet());
        others.removeAll(FieldNames.of(schema));
        return new Form(schema, new Overlay(schema), Defaults.record(schema), others);
    }

    /**
     * The body of the request, which is kept for those who tell what is wrong with it.
     *
     * @throws ProblemException malformed or validation if there is none, or it is no JSON object
     */
    ObjectNode read(ContainerRequestContext request) {
        return readIfThere(request).orElseThrow(RequestFaults::absent);
    }

    /** The same where the service goes on without a body. */
    Optional<ObjectNode> readIfThere(ContainerRequestContext request) {
        if (request.getMediaType() == null && request.hasEntity()) {
            throw new NotSupportedException();
        }
        Optional<ObjectNode> body = json.object(request.getEntityStream());
        body.ifPresent(sent -> {
            zeros.forEach((name, zero) -> {
                if (sent.path(name).isNull()) {
                    sent.set(name, zero);
                }
            });
            request.setProperty(SENT, sent);
        });
        return body;
    }

    /** What shall be created: fields that were not sent have their defaults. */
    Record creation(ObjectNode body) {
        return created.overlay().merge(created.defaults(), converted(body, created), sent(body, false));
    }

    /** What an object shall be of which nothing is known: fields that were not sent have their defaults. */
    Record replacement(ObjectNode body) {
        return updated.overlay().merge(updated.defaults(), converted(body, updated), sent(body, false));
    }

    /** The fields that an update looks at, whatever there is: those it takes from the request, and those it needs. */
    Set<String> looked(ObjectNode body, LegacyEndpoint endpoint) {
        Set<String> looked = new HashSet<>(endpoint.required());
        sent(body, endpoint.update() == UpdateStyle.NOT_NULL_FIELDS)
                .fieldNames()
                .forEachRemaining(looked::add);
        return looked;
    }

    /** What makes of the present state the one that is wanted. */
    UnaryOperator<Record> change(ObjectNode body, UpdateStyle style) {
        Record wanted = converted(body, updated);
        ObjectNode sent = sent(body, style == UpdateStyle.NOT_NULL_FIELDS);
        return present ->
                updated.overlay().merge(style == UpdateStyle.ALL_FIELDS ? updated.defaults() : present, wanted, sent);
    }

    /** The fields that were sent, by their own names; their values do not matter, because each is taken as a whole. */
    private ObjectNode sent(ObjectNode body, boolean notNull) {
        ObjectNode sent = body.objectNode();
        body.properties().forEach(member -> {
            String field = names.field(member.getKey());
            if (field == null) {
                return;
            }
            if (!notNull || !member.getValue().isNull()) {
                sent.put(field, true);
            }
        });
        return sent;
    }

    /** Fields that the object has, but this write does not take, are passed over: they come from an object that was read. */
    private Record converted(ObjectNode body, Form form) {
        ObjectNode taken = body.deepCopy();
        ObjectNode others = body.objectNode();
        for (String field : form.others()) {
            JsonNode value = taken.remove(names.written(field));
            if (value != null && !value.isNull() && othersRead.contains(field)) {
                others.set(names.written(field), value);
            }
        }
        Record wanted = record(taken, form.schema());
        if (!others.isEmpty()) {
            record(others, othersReadAs);
        }
        return wanted;
    }

    /** Reads a record; what is wrong is told by the fields' own names. */
    Record record(ObjectNode body, Class<? extends Record> type) {
        try {
            return json.convert(body, type);
        } catch (ProblemException e) {
            if (e.errors().isEmpty()) {
                throw e;
            }
            List<FieldError> errors =
                    e.errors().stream().map(error -> named(error, type)).toList();
            ProblemException named = ProblemException.validation(errors);
            named.addSuppressed(e);
            throw named;
        }
    }

    /** The fault with the field's own name, by which a profile's errors are chosen. */
    private FieldError named(FieldError error, Class<? extends Record> type) {
        String written = error.field();
        String field = names.field(error.root());
        if (field == null) {
            return error;
        }
        String whole = field + written.substring(error.root().length());
        String message = error.message().startsWith(written)
                ? whole + error.message().substring(written.length())
                : error.message();
        return new FieldError(
                whole,
                error.code(),
                constants(whole, type)
                        .map(all -> whole + " must be one of " + all + ".")
                        .orElse(message));
    }

    /** What clients write for the constants of a field, where it is an enum: nothing else can be wrong with such a field. */
    private Optional<String> constants(String field, Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> FieldNames.wire(component.getName()).equals(field))
                .filter(component -> component.getType().isEnum())
                .map(component -> Arrays.stream(component.getType().getEnumConstants())
                        .map(constant -> mapper.valueToTree(constant).asText())
                        .collect(Collectors.joining(", ")))
                .findFirst();
    }
}
