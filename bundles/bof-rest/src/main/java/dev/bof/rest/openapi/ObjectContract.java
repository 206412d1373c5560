package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.CompanyBusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.problem.ProblemType;
import dev.bof.rest.object.ActionMethod;
import dev.bof.rest.openapi.Schemas.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The endpoints that the generic router gives to a described object. */
final class ObjectContract {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final ObjectDescriptor<?> descriptor;
    private final Set<BaseProperty> base;
    private final List<ActionMethod> actions;
    private final String path;
    private final Names names;
    private final Schemas schemas;
    private final ObjectSchemas bodies;
    private final ObjectNode paths = Json.object();
    private final ObjectNode object;

    /**
     * @param base the base properties that the objects have
     * @param actions the domain's own operations
     */
    ObjectContract(
            String root,
            ObjectDescriptor<?> descriptor,
            Set<BaseProperty> base,
            List<ActionMethod> actions,
            ObjectMapper mapper) {
        this.descriptor = descriptor;
        this.actions = actions;
        this.base = base;
        this.path = root + "/" + descriptor.route();
        this.names = Names.of(descriptor.route(), descriptor.name());
        this.schemas = new Schemas(mapper, names);
        this.bodies = new ObjectSchemas(descriptor, base, schemas, names);
        this.object = bodies.object();
    }

    Contract read() {
        collection();
        one();
        transitions();
        actions.forEach(this::action);
        if (descriptor.has(ObjectDescriptor.Switch.BULK_OPERATIONS)) {
            new BulkContract(descriptor, base, path, names, schemas).addTo(paths);
        }
        if (CompanyBusinessObject.class.isAssignableFrom(descriptor.entity())) {
            statistics();
        }
        return new Contract(descriptor.route(), descriptor.description(), paths, schemas.components());
    }

    private void collection() {
        ListParameters parameters = new ListParameters(descriptor, schemas, names);
        ObjectNode item = paths.putObject(path);
        item.set(
                "get",
                operation("list" + names.plural(), "List " + descriptor.route())
                        .description(
                                "Objects that are not deleted, a page of them: by number with `page`, or one behind the other with `cursor`. What is not understood is refused, never ignored.")
                        .parameters(parameters.all())
                        .parameters(representation())
                        .answer(200, "A page.", bodies.page(object))
                        .problems(
                                ProblemType.UNKNOWN_PARAMETER,
                                ProblemType.UNKNOWN_FIELD,
                                ProblemType.DUPLICATE_PARAMETER)
                        .build());
        item.set(
                "post",
                write("create" + names.singular(), "Create one of " + descriptor.route())
                        .description("Fields that are left out have their default, or are empty.")
                        .body(bodies.create(), Operation.JSON)
                        .answer(
                                201,
                                "The new object.",
                                object.deepCopy(),
                                Components.LOCATION,
                                Components.ETAG,
                                Components.REPLAY)
                        .problems(ProblemType.CONFLICT, ProblemType.PRECONDITION_FAILED)
                        .build());
    }

    private void one() {
        ObjectNode item = paths.putObject(path + "/{id}");
        item.putArray("parameters").add(id());
        item.set(
                "get",
                operation("get" + names.singular(), "Get one of " + descriptor.route())
                        .description("A deleted object is not found.")
                        .parameters(Components.parameter(Components.IF_NONE_MATCH))
                        .parameters(representation())
                        .answer(200, "The object.", object.deepCopy(), Components.ETAG)
                        .answer(304, "The object is as the client knows it.", null, Components.ETAG)
                        .problems(
                                ProblemType.UNKNOWN_PARAMETER,
                                ProblemType.UNKNOWN_FIELD,
                                ProblemType.DUPLICATE_PARAMETER,
                                ProblemType.NOT_FOUND)
                        .build());
        ObjectNode update = bodies.update();
        item.set(
                "put",
                change("update", "Change one of " + descriptor.route())
                        .body(update, Operation.JSON)
                        .build());
        item.set(
                "patch",
                change("patch", "Change one of " + descriptor.route() + " by a merge patch (RFC 7396)")
                        .body(update, MERGE_PATCH, Operation.JSON)
                        .build());
        item.set(
                "delete",
                conditional(write("delete" + names.singular(), "Delete one of " + descriptor.route()))
                        .description(
                                "The object is in no list any more and its unique keys are free; it can be restored.")
                        .answer(204, "The object is deleted.", null, Components.REPLAY)
                        .build());
    }

    private Operation change(String verb, String summary) {
        return written(conditional(write(verb + names.singular(), summary)), "The object as it is now.")
                .description(
                        "Only the fields that are sent change, and null clears; a write that changes nothing does nothing.")
                .problems(ProblemType.CONFLICT, ProblemType.IMMUTABLE);
    }

    private void transitions() {
        transition("restore", "Take a deletion back", "An object that is not deleted stays as it is.");
        if (descriptor.activity().isPresent()) {
            transition("activate", "Make active", "An active object stays as it is.");
            transition("deactivate", "Make inactive", "An inactive object stays as it is.");
        }
    }

    private void transition(String verb, String summary, String description) {
        Operation operation = written(conditional(write(verb + names.singular(), summary)), "The object as it is now.")
                .description(description);
        ObjectNode item = paths.putObject(path + "/{id}/" + verb);
        item.putArray("parameters").add(id());
        item.set("post", operation.build());
    }

    private void action(ActionMethod action) {
        String name = Names.camel(action.name());
        String id = Character.toLowerCase(name.charAt(0)) + name.substring(1) + names.singular();
        String summary = action.description().isEmpty()
                ? name + (action.isOfOne() ? " one of " : " ") + descriptor.route()
                : action.description();
        Operation operation = action.reads()
                ? operation(id, summary).parameters(Components.parameter(Components.PREFER))
                : conditional(write(id, summary));
        if (action.reads() && action.isOfOne()) {
            operation.problems(ProblemType.NOT_FOUND);
        }
        action.variables().forEach(variable -> operation.parameters(ActionParameters.inPath(variable)));
        if (action.request() != null) {
            operation.body(schemas.of(action.request(), Way.SENT), Operation.JSON);
        }
        answered(operation, action);
        ObjectNode item = paths.withObjectProperty(path + "/" + action.path());
        if (item.isEmpty() && action.isOfOne()) {
            item.putArray("parameters").add(id());
        }
        item.set(action.httpMethod().toLowerCase(Locale.ROOT), operation.build());
    }

    private void answered(Operation operation, ActionMethod action) {
        if (action.answersObject()) {
            written(operation, "The object as it is now.");
        } else if (action.result() == void.class) {
            operation.answer(204, "Done.", null, Components.REPLAY);
        } else {
            ObjectNode one = schemas.of(action.result(), Way.ANSWERED);
            ObjectNode answer = action.answersList() ? Json.array(one) : one;
            if (action.reads()) {
                operation.answer(200, "The answer.", answer);
            } else {
                operation.answer(200, "The answer.", answer, Components.REPLAY);
            }
        }
    }

    private void statistics() {
        ObjectNode item = paths.putObject(path + "/company/{company_id}/statistics");
        item.putArray("parameters").add(Parameters.path("company_id", "The company.", Json.type("integer", "int64")));
        item.set(
                "get",
                operation("get" + names.singular() + "Statistics", "How many " + descriptor.route() + " a company has")
                        .description("Undeleted objects alone; a company without any has zeros.")
                        .parameters(Components.parameter(Components.PREFER))
                        .answer(200, "The numbers.", bodies.statistics())
                        .problems(ProblemType.UNKNOWN_PARAMETER, ProblemType.NOT_FOUND)
                        .build());
    }

    private ObjectNode id() {
        return Parameters.path("id", "The object's id; opaque.", Json.type("string"));
    }

    /** How a client that reads wants to see objects. */
    private List<ObjectNode> representation() {
        List<ObjectNode> parameters = new ArrayList<>();
        parameters.add(Parameters.list(
                "fields", "Fields to pick; the others are left out, whatever the schema requires.", fieldName()));
        if (base.contains(BaseProperty.VERSION)) {
            parameters.add(Parameters.list("include", "What to add to each object.", included()));
        }
        parameters.add(Components.parameter(Components.PREFER));
        return parameters;
    }

    private ObjectNode fieldName() {
        ObjectNode field = Json.type("string");
        var allowed = field.putArray("enum");
        schemas.properties(descriptor.responseSchema(), Way.ANSWERED).forEach(p -> allowed.add(p.name()));
        return field;
    }

    private static ObjectNode included() {
        ObjectNode included = Json.type("string");
        included.putArray("enum").add("version");
        return included;
    }

    private Operation operation(String id, String summary) {
        return new Operation(id, descriptor.route(), summary, Components.CORRELATION_ID, Components.VARIANT);
    }

    private Operation write(String id, String summary) {
        return Writes.of(operation(id, summary)).parameters(Components.parameter(Components.PREFER));
    }

    private Operation written(Operation operation, String description) {
        return operation.answer(200, description, object.deepCopy(), Components.ETAG, Components.REPLAY);
    }

    private Operation conditional(Operation operation) {
        operation
                .parameters(Components.parameter(Components.IF_MATCH))
                .problems(ProblemType.NOT_FOUND, ProblemType.CONFLICT, ProblemType.PRECONDITION_FAILED);
        return descriptor.preconditionRequired() ? operation.problems(ProblemType.PRECONDITION_REQUIRED) : operation;
    }
}
