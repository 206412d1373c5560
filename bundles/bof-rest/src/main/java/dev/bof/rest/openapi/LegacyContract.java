package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.compatibility.Body;
import dev.bof.api.compatibility.CompatibilityProfile;
import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.problem.ProblemType;
import dev.bof.rest.compatibility.Addresses;
import dev.bof.rest.compatibility.LegacyRoute;
import dev.bof.rest.object.ActionMethod;
import dev.bof.rest.openapi.Schemas.Way;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** The endpoints that a service had, and those of the framework that are left beside them. */
final class LegacyContract {
    private final BusinessObjectService<?> objects;
    private final CompatibilityProfile profile;
    private final Contract framework;
    private final String path;
    private final ObjectNode paths;
    private final Names names;
    private final LegacySchemas schemas;
    private final LegacyErrorAnswers errors;
    private final Set<String> operationIds = new HashSet<>();

    /** @param framework what the framework would offer where there were no such endpoints */
    LegacyContract(String root, BusinessObjectService<?> objects, CompatibilityProfile profile, Contract framework) {
        this.objects = objects;
        this.profile = profile;
        this.framework = framework;
        this.path = root + "/" + framework.tag();
        this.paths = framework.paths().deepCopy();
        Names known = Names.of(framework.tag(), objects.descriptor().name());
        this.names = new Names(known.plural(), "Legacy" + known.singular(), known.bare());
        this.schemas = new LegacySchemas(objects, profile.json(), names);
        this.errors = new LegacyErrorAnswers(profile, schemas);
    }

    Contract read() {
        removeTaken();
        paths.forEach(item -> item.findValues("operationId").forEach(id -> operationIds.add(id.asText())));
        profile.endpoints().forEach(this::add);
        ObjectNode all = framework.schemas().deepCopy();
        all.setAll(schemas.components());
        return new Contract(framework.tag(), framework.description(), paths, used(all));
    }

    private void removeTaken() {
        Set<String> taken = Addresses.of(profile.endpoints());
        Set<String> empty = new HashSet<>();
        paths.properties().forEach(item -> {
            String below = item.getKey().substring(path.length());
            ObjectNode methods = (ObjectNode) item.getValue();
            methods.properties()
                    .removeIf(method ->
                            taken.contains(Addresses.of(method.getKey().toUpperCase(Locale.ROOT), below)));
            if (methods.isEmpty() || methods.size() == 1 && methods.has("parameters")) {
                empty.add(item.getKey());
            }
        });
        paths.remove(empty);
    }

    private void add(LegacyEndpoint endpoint) {
        ObjectNode item = paths.withObjectProperty(endpoint.path().isEmpty() ? path : path + "/" + endpoint.path());
        if (item.isEmpty() && endpoint.path().contains("{id}")) {
            item.putArray("parameters").add(Parameters.path("id", "The object's id; opaque.", Json.type("string")));
        }
        item.set(endpoint.method().toLowerCase(Locale.ROOT), operation(endpoint).build());
    }

    private Operation operation(LegacyEndpoint endpoint) {
        String verb = endpoint.operation().name().toLowerCase(Locale.ROOT);
        Operation operation = new Operation(
                id(endpoint, verb),
                framework.tag(),
                Names.camel(verb) + " " + framework.tag() + ", as the service did",
                Components.CORRELATION_ID,
                Components.VARIANT);
        operation.parameters(Components.parameter(Components.PREFER));
        switch (endpoint.operation()) {
            case LIST, READ, FIND ->
                operation
                        .parameters(new LegacyQuery(objects, endpoint, schemas, framework.paths(), path).all())
                        .problems(ProblemType.UNKNOWN_FIELD, ProblemType.DUPLICATE_PARAMETER);
            case CREATE -> write(operation).body(schemas.create(), Operation.JSON);
            case UPDATE -> write(operation).body(schemas.update(endpoint.update()), Operation.JSON);
            case ACTION -> action(operation, LegacyRoute.action(objects, endpoint));
            default -> write(operation);
        }
        if (ofOne(endpoint)) {
            operation.problems(ProblemType.NOT_FOUND);
        }
        operation.said(endpoint.status(), "Done.", mediaType(endpoint.body()), answer(endpoint), headers(endpoint));
        return errors.addTo(operation, endpoint);
    }

    private void action(Operation operation, ActionMethod action) {
        action.variables().forEach(name -> operation.parameters(ActionParameters.inPath(name)));
        if (!action.reads()) {
            write(operation);
        }
        if (action.request() != null) {
            operation.body(schemas.record(action.request(), Way.SENT), Operation.JSON);
        }
    }

    private ObjectNode item(LegacyEndpoint endpoint) {
        if (endpoint.operation() != LegacyEndpoint.Operation.ACTION) {
            return schemas.item();
        }
        ActionMethod action = LegacyRoute.action(objects, endpoint);
        if (action.answersObject()) {
            return schemas.item();
        }
        Class<?> result = action.result();
        if (result == void.class) {
            return Json.type("null");
        }
        ObjectNode one = schemas.record(result, Way.ANSWERED);
        return action.answersList() ? Json.array(one) : one;
    }

    private static boolean ofOne(LegacyEndpoint endpoint) {
        return endpoint.operation() == LegacyEndpoint.Operation.FIND
                || endpoint.path().contains("{id}");
    }

    private static Operation write(Operation operation) {
        return Writes.of(operation)
                .without(ProblemType.UNKNOWN_PARAMETER)
                .parameters(Components.parameter(Components.IF_MATCH))
                .problems(ProblemType.CONFLICT, ProblemType.PRECONDITION_FAILED);
    }

    /** The usual operations are called as those of the framework in whose place they stand. */
    private String id(LegacyEndpoint endpoint, String verb) {
        boolean list = endpoint.operation() == LegacyEndpoint.Operation.LIST;
        String object = list ? names.plural() : names.singular().substring("Legacy".length());
        String usual = (endpoint.operation() == LegacyEndpoint.Operation.READ ? "get" : verb) + object;
        String wanted = endpoint.path().isEmpty() || endpoint.path().equals("{id}")
                ? usual
                : usual + Names.camel(endpoint.path().replace("{id}", ""));
        String free = wanted;
        for (int i = 2; !operationIds.add(free); i++) {
            free = wanted + i;
        }
        return free;
    }

    private String mediaType(Body body) {
        return body.kind() == Body.Kind.JSON && body.mediaType() == null
                ? profile.json().mediaType()
                : body.mediaType();
    }

    private ObjectNode answer(LegacyEndpoint endpoint) {
        Body body = endpoint.body();
        return body.kind() == Body.Kind.JSON
                ? LegacySchemas.of(body.template(), placeholders(endpoint))
                : Json.type("string");
    }

    private Function<String, ObjectNode> placeholders(LegacyEndpoint endpoint) {
        return name -> switch (name) {
            case "item" -> item(endpoint);
            case "items" -> Json.array(schemas.item());
            case "id" -> schemas.field("id");
            case "status" -> Json.object().put("const", endpoint.status());
            case "reason" -> Json.nullable(Json.type("string"));
            case "timestamp" -> LegacySchemas.time(profile.json().times());
            case "first", "last", "empty", "sorted", "unsorted" -> Json.type("boolean");
            case "page", "start" -> Json.nullable(Json.type("integer", "int64"));
            case "count", "size", "total", "pages" -> Json.type("integer", "int64");
            default -> schemas.field(name.substring(name.indexOf('.') + 1));
        };
    }

    private static ObjectNode headers(LegacyEndpoint endpoint) {
        Set<String> known = new HashSet<>();
        boolean reads = endpoint.method().equals("GET");
        if (endpoint.location()) {
            known.add(Components.LOCATION);
        }
        if (endpoint.operation() != LegacyEndpoint.Operation.LIST
                && endpoint.operation() != LegacyEndpoint.Operation.DELETE) {
            known.add(Components.ETAG);
        }
        if (!reads) {
            known.add(Components.REPLAY);
        }
        ObjectNode headers = Components.headers(known);
        endpoint.headers().forEach((name, template) -> headers.putObject(name)
                .put("description", "As `" + template + "`.")
                .set("schema", Json.type("string")));
        return headers;
    }

    /** Those that something still refers to. */
    private ObjectNode used(ObjectNode all) {
        ObjectNode used = Json.object();
        collect(paths, all, used);
        return used;
    }

    private static void collect(JsonNode node, ObjectNode all, ObjectNode used) {
        for (String reference : node.findValuesAsText("$ref")) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            if (reference.contains("/schemas/") && all.has(name) && !used.has(name)) {
                used.set(name, all.get(name));
                collect(all.get(name), all, used);
            }
        }
    }
}
