package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.problem.ProblemType;
import java.util.Set;

/** The bulk endpoints of a described object. */
final class BulkContract {
    private final ObjectDescriptor<?> descriptor;
    private final boolean versions;
    private final String path;
    private final Names names;
    private final Schemas schemas;

    BulkContract(ObjectDescriptor<?> descriptor, Set<BaseProperty> base, String path, Names names, Schemas schemas) {
        this.descriptor = descriptor;
        this.versions = base.contains(BaseProperty.VERSION);
        this.path = path;
        this.names = names;
        this.schemas = schemas;
    }

    void addTo(ObjectNode paths) {
        ObjectNode result = result();
        add(paths, "create", Json.reference("schemas", "Create" + names.singular()), result);
        add(paths, "update", schemas.define("BulkUpdate" + names.singular(), change()), result);
        add(paths, "delete", schemas.define("BulkDelete" + names.singular(), reference()), result);
    }

    private void add(ObjectNode paths, String verb, ObjectNode item, ObjectNode result) {
        String name = "bulk" + Names.camel(verb) + names.plural();
        ObjectNode request = schemas.define(Names.camel(name) + "Request", request(item));
        paths.putObject(path + "/bulk-" + verb)
                .set(
                        "post",
                        Writes.of(new Operation(
                                        name,
                                        descriptor.route(),
                                        Names.camel(verb) + " many " + descriptor.route(),
                                        Components.CORRELATION_ID,
                                        Components.VARIANT))
                                .description("A bare array of items is taken too, as an atomic call.")
                                .parameters(Components.parameter(Components.PREFER))
                                .body(request, Operation.JSON)
                                .answer(200, "All items were done.", result.deepCopy(), Components.REPLAY)
                                .answer(207, "Some items failed.", result.deepCopy(), Components.REPLAY)
                                .problems(
                                        ProblemType.CONFLICT,
                                        ProblemType.TOO_MANY_ITEMS,
                                        ProblemType.PRECONDITION_FAILED)
                                .build());
    }

    private ObjectNode request(ObjectNode item) {
        ObjectNode schema = Json.type("object");
        ObjectNode properties = schema.putObject("properties");
        properties.set("mode", mode().put("default", "atomic"));
        properties.set(
                "dry_run",
                Json.type("boolean")
                        .put("description", "Checks everything and writes nothing.")
                        .put("default", false));
        properties.set("items", Json.array(item).put("maxItems", descriptor.maxBulkItems()));
        schema.putArray("required").add("items");
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode mode() {
        ObjectNode mode = Json.type("string")
                .put("description", "`atomic`: all or nothing; `partial`: every item that can be done.");
        mode.putArray("enum").add("atomic").add("partial");
        return mode;
    }

    /** The fields to change, with the id of the object and the version that it must have. */
    private ObjectNode change() {
        ObjectNode update = (ObjectNode) schemas.components().get("Update" + names.singular());
        ObjectNode schema = update.deepCopy().put("description", "The fields of one object that shall change.");
        ObjectNode properties = (ObjectNode) schema.get("properties");
        addReference(properties);
        schema.putArray("required").add("id");
        return schema;
    }

    private ObjectNode reference() {
        ObjectNode schema = Json.type("object").put("description", "An object; its bare id is taken too.");
        addReference(schema.putObject("properties"));
        schema.putArray("required").add("id");
        return schema.put("additionalProperties", false);
    }

    private void addReference(ObjectNode properties) {
        properties.set("id", id());
        if (versions) {
            properties.set("version", version());
        }
    }

    private ObjectNode id() {
        ObjectNode object = (ObjectNode) schemas.components().get(names.singular());
        ObjectNode id = (ObjectNode) object.path("properties").path("id").deepCopy();
        return id.put("description", "The object's id.");
    }

    private static ObjectNode version() {
        return Json.type("integer", "int64").put("description", "The version that the object must have.");
    }

    private ObjectNode result() {
        ObjectNode schema = Json.type("object").put("description", "What became of each item, in the order sent.");
        ObjectNode properties = schema.putObject("properties");
        properties.set("mode", mode());
        properties.set("dry_run", Json.type("boolean"));
        properties.set("counts", schemas.define(names.singular() + "BulkCounts", counts()));
        properties.set("results", Json.array(schemas.define(names.singular() + "BulkItem", item())));
        schema.putArray("required").add("mode").add("dry_run").add("counts").add("results");
        return schemas.define(names.singular() + "BulkResult", schema);
    }

    private static ObjectNode counts() {
        ObjectNode schema = Json.type("object");
        ObjectNode properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (String name : new String[] {"total", "succeeded", "failed"}) {
            properties.set(name, Json.type("integer", "int32"));
            required.add(name);
        }
        return schema;
    }

    private ObjectNode item() {
        ObjectNode schema = Json.type("object");
        ObjectNode properties = schema.putObject("properties");
        properties.set("index", Json.type("integer", "int32").put("description", "Its place, from 0."));
        properties.set(
                "id",
                Json.nullable(id())
                        .put("description", "The object's id, null for one that was not created or cannot be."));
        properties.set("status", Json.type("integer", "int32").put("description", "As if it had been sent alone."));
        properties.set("problem", Json.reference("schemas", ProblemResponses.SCHEMA));
        schema.putArray("required").add("index").add("id").add("status");
        return schema;
    }
}
