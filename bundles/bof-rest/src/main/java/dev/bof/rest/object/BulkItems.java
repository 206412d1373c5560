package dev.bof.rest.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectOperations.ObjectChange;
import dev.bof.api.object.ObjectOperations.ObjectReference;
import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.write.Expected;
import dev.bof.rest.json.JsonReader;
import java.util.List;

/** Reads the items of bulk calls; what is wrong with one is its own problem. */
final class BulkItems<T extends BusinessObject<?>> {
    private static final String ID = "id";
    private static final String VERSION = "version";

    private final BusinessObjectService<T> objects;
    private final Class<? extends Record> createSchema;
    private final boolean versions;
    private final JsonReader json;
    private final Defaults defaults;
    private final PatchReader patches;

    BulkItems(BusinessObjectService<T> objects, ObjectMapper mapper) {
        ObjectDescriptor<T> descriptor = objects.descriptor();
        this.objects = objects;
        this.createSchema = descriptor.createSchema();
        this.versions = objects.baseProperties().contains(BaseProperty.VERSION);
        this.json = new JsonReader(mapper);
        this.defaults = new Defaults(createSchema, mapper);
        this.patches = new PatchReader(descriptor, mapper);
    }

    Record creation(JsonSlice item) {
        return json.convert(defaults.fill(object(read(item))), createSchema);
    }

    /** The id, the version where the client expects one, and the fields that shall change. */
    ObjectChange<T> change(JsonSlice item) {
        ObjectNode body = object(read(item));
        String id = id(body.remove(ID));
        Expected expected = expected(body);
        PatchReader.Patch patch = patches.read(body);
        return new ObjectChange<>(
                id, expected, (object, present) -> patch.over(present, () -> objects.response(object)));
    }

    /** An id, or an object with it and perhaps the version that the client expects. */
    ObjectReference reference(JsonSlice item) {
        JsonNode read = read(item);
        if (!read.isObject()) {
            return new ObjectReference(id(read), Expected.ANYTHING);
        }
        ObjectNode body = object(read);
        ObjectReference reference = new ObjectReference(id(body.remove(ID)), expected(body));
        if (!body.isEmpty()) {
            List<FieldError> unknown = body.properties().stream()
                    .map(field ->
                            new FieldError(field.getKey(), "unknown", "There is no field '" + field.getKey() + "'."))
                    .toList();
            throw ProblemException.validation(unknown);
        }
        return reference;
    }

    private JsonNode read(JsonSlice item) {
        return json.item(item.json(), item.from(), item.length());
    }

    private static ObjectNode object(JsonNode item) {
        if (item instanceof ObjectNode object) {
            return object;
        }
        throw ProblemException.validation("", "type", "The item must be a JSON object.");
    }

    private static String id(JsonNode id) {
        if (id == null || id.isNull()) {
            throw ProblemException.validation(ID, "required", "id must not be null.");
        }
        if (!id.isTextual() && !id.isIntegralNumber()) {
            throw ProblemException.validation(ID, "type", "id must be a string or a whole number.");
        }
        return id.asText();
    }

    /** Like all numbers, a version may come as a string. Objects without one have no such field. */
    private Expected expected(ObjectNode item) {
        JsonNode version = versions ? item.remove(VERSION) : null;
        if (version == null) {
            return Expected.ANYTHING;
        }
        try {
            if (version.isTextual() || version.isIntegralNumber()) {
                return Expected.version(Long.parseLong(version.asText()));
            }
        } catch (NumberFormatException e) {
            throw notVersion();
        }
        throw notVersion();
    }

    private static ProblemException notVersion() {
        return ProblemException.validation(VERSION, "type", "version must be a whole number of 64 bits.");
    }
}
