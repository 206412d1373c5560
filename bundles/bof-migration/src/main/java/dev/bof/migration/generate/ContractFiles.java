package dev.bof.migration.generate;

import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.Effect;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Filter;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.UniqueKey;
import dev.bof.migration.plan.GeneratedFile;
import dev.bof.migration.store.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The contract test: what both variants are asked, in a form that the engine of these tests reads. */
final class ContractFiles {
    private static final String SERVER = "http://localhost:8000/api/v1/";
    private static final Map<Parameter.Meaning, String> ROLES = Map.of(
            Parameter.Meaning.FILTER, "filter",
            Parameter.Meaning.SEARCH, "search",
            Parameter.Meaning.PAGE, "page",
            Parameter.Meaning.START, "offset",
            Parameter.Meaning.PAGE_SIZE, "size",
            Parameter.Meaning.SORT, "sort",
            Parameter.Meaning.SORT_DIRECTION, "direction");
    private static final Map<Endpoint.Kind, String> KINDS = Map.of(
            Endpoint.Kind.CREATE, "create",
            Endpoint.Kind.GET, "get",
            Endpoint.Kind.LIST, "list",
            Endpoint.Kind.FIND, "read",
            Endpoint.Kind.UPDATE, "update",
            Endpoint.Kind.PATCH, "update",
            Endpoint.Kind.DELETE, "delete",
            Endpoint.Kind.ACTION, "action");

    private final ModuleNames module;
    private final ServiceModel service;

    ContractFiles(ModuleNames module, ServiceModel service) {
        this.module = module;
        this.service = service;
    }

    /** @param compatible whether a profile says how the service answered, so that its lists are the service's */
    List<GeneratedFile> of(ObjectDesign design, SchemaDesign schemas, ContractFields fields, boolean compatible) {
        String resource = Escape.slug(design.className()) + ".contract.json";
        String className = design.className() + "ContractIT";
        String test = Templates.java(
                "contract",
                Map.of(
                        "packageName", module.packageName(),
                        "className", className,
                        "javadoc",
                                Escape.javadoc("Asks both variants of " + design.route()
                                        + " the same, on a server that has both."),
                        "resource", Escape.literal(resource)));
        return List.of(
                new GeneratedFile(module.testFile(className), test),
                new GeneratedFile(
                        module.testResource(resource), Json.write(contract(design, schemas, fields, compatible))));
    }

    private Map<String, Object> contract(
            ObjectDesign design, SchemaDesign schemas, ContractFields fields, boolean compatible) {
        Map<String, Object> contract = new LinkedHashMap<>();
        contract.put("object", design.words());
        contract.put("legacy", SERVER + design.route() + "-legacy");
        contract.put("framework", SERVER + design.route() + "-framework");
        contract.put("id", fields.name(design.id().name(), schemas.view()));
        contract.put("idType", idType(design));
        Map<String, String> varying = ofErrors(design, schemas, fields);
        varying.putAll(given(design, schemas, fields));
        contract.put("varying", varying);
        contract.put("unique", unique(design, schemas, fields));
        if (!compatible) {
            contract.put("strict", true);
        }
        contract.put(
                "operations",
                service.endpointsOf(design.object()).stream()
                        .flatMap(endpoint -> operation(endpoint, design, schemas, fields).stream())
                        .toList());
        return contract;
    }

    /** What the service gives, by the names that clients know. */
    private static Map<String, String> given(ObjectDesign design, SchemaDesign schemas, ContractFields fields) {
        Map<String, String> varying = new LinkedHashMap<>();
        varying.put(fields.name(design.id().name(), schemas.view()), "id");
        for (Component component : schemas.view()) {
            boolean isStamp =
                    component.name().equals("createdAt") || component.name().equals("updatedAt");
            if (isStamp || mayBeNow(component, design)) {
                varying.put(fields.name(component.name(), schemas.view()), "time");
            }
        }
        return varying;
    }

    /** What errors tell of the request, unless the object has a field of that name. */
    private Map<String, String> ofErrors(ObjectDesign design, SchemaDesign schemas, ContractFields fields) {
        Map<String, String> varying = new LinkedHashMap<>();
        if (JsonStyleCode.isSpring(service, design)) {
            varying.put("timestamp", "time");
            varying.put("path", "id");
        }
        service.errors().forEach(error -> ofError(error.body(), varying));
        service.rules().stream().map(Rule::body).filter(Objects::nonNull).forEach(body -> ofError(body, varying));
        schemas.view().forEach(component -> varying.remove(fields.name(component.name(), schemas.view())));
        return varying;
    }

    private static void ofError(BodyShape body, Map<String, String> varying) {
        body.fields().forEach((name, part) -> {
            if (part.meaning() == Meaning.TIME) {
                varying.put(name, "time");
            } else if (part.meaning() == Meaning.PATH) {
                varying.put(name, "id");
            } else {
                ofError(part, varying);
            }
        });
    }

    /** Whether the service sets a time by its clock, at least where none is sent. */
    private static boolean mayBeNow(Component component, ObjectDesign design) {
        return component.field() != null
                && design.object().effects().stream().filter(Effect::mayBeNow).anyMatch(effect -> effect.attribute()
                        .equals(component.field().path()));
    }

    private static String idType(ObjectDesign design) {
        return switch (design.id().type().boxed().name()) {
            case "UUID" -> "uuid";
            case "String" -> "string";
            default -> "integer";
        };
    }

    /** What no two objects share: by a key of the table, or because the service asks. */
    private List<List<String>> unique(ObjectDesign design, SchemaDesign schemas, ContractFields fields) {
        Stream<List<String>> keys = design.entity().uniqueKeys().stream().map(UniqueKey::attributes);
        Stream<List<String>> asked = service.rules().stream()
                .filter(rule -> rule.kind() == Rule.Kind.UNIQUE)
                .filter(rule -> service.endpointsOf(design.object()).stream()
                        .anyMatch(endpoint -> rule.endpoints().contains(endpoint.title())))
                .filter(rule -> !Refusals.isKey(rule, design))
                .map(Rule::attributes);
        return Stream.concat(keys, asked)
                .map(attributes -> attributes.stream()
                        .flatMap(attribute -> design.nameOf(attribute).stream())
                        .map(name -> fields.name(name, schemas.create()))
                        .toList())
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    private Optional<Map<String, Object>> operation(
            Endpoint endpoint, ObjectDesign design, SchemaDesign schemas, ContractFields fields) {
        Optional<String> path = Paths.belowRoute(endpoint, design.object().path());
        Optional<String> kind = kind(endpoint, design);
        if (path.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("name", endpoint.title());
        operation.put("kind", kind.get());
        operation.put("method", endpoint.method());
        operation.put("path", path.get().isEmpty() ? "" : "/" + path.get());
        endpoint.success()
                .flatMap(answer -> pointer(answer.body()))
                .ifPresent(pointer -> operation.put("answer", pointer));
        operation.put("parameters", parameters(endpoint, path.get(), design, schemas, fields));
        switch (endpoint.kind()) {
            case CREATE, UPDATE, PATCH -> {
                boolean isNew = endpoint.kind() == Endpoint.Kind.CREATE;
                List<Component> schema = isNew ? schemas.create() : schemas.update();
                operation.put(
                        "body",
                        fields.sent(
                                endpoint, schema, given(design, schemas, fields).keySet()));
            }
            case ACTION, OTHER -> fields.request(endpoint).ifPresent(body -> operation.put("body", body));
            default -> {
                // nothing is sent
            }
        }
        return Optional.of(operation);
    }

    private Optional<String> kind(Endpoint endpoint, ObjectDesign design) {
        if (endpoint.kind() != Endpoint.Kind.OTHER) {
            return Optional.ofNullable(KINDS.get(endpoint.kind()));
        }
        return Optional.of(endpoint.method().equals("GET") ? "read" : "action")
                .filter(kind -> ActionDesigner.isAction(endpoint, design, service));
    }

    /** Where the object, or the list of them, stands in an answer. */
    private static Optional<String> pointer(BodyShape shape) {
        boolean here = shape.meaning() == Meaning.ITEM
                || shape.meaning() == Meaning.ITEMS
                || shape.meaning() == Meaning.ARRAY && shape.has(Meaning.ITEM);
        if (here) {
            return Optional.of("");
        }
        return shape.fields().entrySet().stream()
                .flatMap(field -> pointer(field.getValue())
                        .map(below -> "/" + field.getKey().replace("~", "~0").replace("/", "~1") + below)
                        .stream())
                .findFirst();
    }

    /** What a parameter is for; empty for the object's id, and for what nobody can guess a value of. */
    private static Optional<String> role(Parameter parameter, String path) {
        if (parameter.in() == Parameter.In.QUERY) {
            return Optional.ofNullable(ROLES.get(parameter.meaning()));
        }
        return Optional.of("path")
                .filter(role -> !parameter.name().equals("id") && path.contains("{" + parameter.name() + "}"));
    }

    private static List<Map<String, Object>> parameters(
            Endpoint endpoint, String path, ObjectDesign design, SchemaDesign schemas, ContractFields fields) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (Parameter parameter : endpoint.parameters()) {
            Optional<String> role = role(parameter, path);
            if (role.isEmpty()) {
                continue;
            }
            Map<String, Object> described = new LinkedHashMap<>();
            described.put("name", parameter.name());
            described.put("role", role.get());
            Optional<Component> field = Optional.ofNullable(parameter.filter())
                    .map(Filter::attributes)
                    .flatMap(attributes -> attributes.stream().findFirst())
                    .flatMap(design::nameOf)
                    .flatMap(name -> schemas.view().stream()
                            .filter(component -> component.name().equals(name))
                            .findFirst());
            field.ifPresent(component -> {
                described.put("field", fields.name(component.name(), schemas.view()));
                described.put("type", fields.type(component));
            });
            described.put("required", parameter.required());
            if (parameter.meaning() == Parameter.Meaning.PAGE && endpoint.paging() != null) {
                described.put(
                        "first",
                        endpoint.paging().firstPage() == null
                                ? 1
                                : endpoint.paging().firstPage());
            }
            if (parameter.meaning() == Parameter.Meaning.PAGE_SIZE
                    && endpoint.paging() != null
                    && endpoint.paging().maxSize() != null) {
                described.put("max", endpoint.paging().maxSize());
            }
            parameters.add(described);
        }
        return parameters;
    }
}
