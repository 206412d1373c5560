package dev.bof.migration.generate;

import dev.bof.migration.model.Answer;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.Effect;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TransferType;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.plan.GeneratedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes actions of the endpoints that do what the framework does not: of work on one object, and of other reads. */
final class ActionDesigner {
    private final ServiceModel service;
    private final ObjectDesign design;
    private final SchemaDesign schemas;

    ActionDesigner(ServiceModel service, ObjectDesign design, SchemaDesign schemas) {
        this.service = service;
        this.design = design;
        this.schemas = schemas;
    }

    List<ActionDesign> design(List<CarriedRule> rules) {
        List<ActionDesign> actions = new ArrayList<>();
        Set<String> methods = new HashSet<>();
        for (Endpoint endpoint : service.endpointsOf(design.object())) {
            if (isAction(endpoint, design, service)) {
                String method = ActionDesign.method(endpoint);
                String name = free(method, methods);
                String path = path(endpoint, design).orElseThrow();
                // what is asked of an object has nothing to ask where there is none
                List<CarriedRule> checks = rules.stream()
                        .filter(rule ->
                                ActionDesign.isOfOne(path) && rule.actions().contains(endpoint.title()))
                        .toList();
                actions.add(new ActionDesign(endpoint, name, path, request(endpoint, name), result(endpoint), checks));
            }
        }
        return actions;
    }

    private static String free(String method, Set<String> taken) {
        String name = method;
        for (int i = 2; !taken.add(name); i++) {
            name = method + i;
        }
        return name;
    }

    /** Whether an endpoint can be one: it lies below the route, and what it answers has a class. */
    static boolean isAction(Endpoint endpoint, ObjectDesign design, ServiceModel service) {
        Optional<String> path = path(endpoint, design);
        if (path.isEmpty() || !ActionDesign.isPossible(endpoint, path.get())) {
            return false;
        }
        boolean gives = givesObject(endpoint, design)
                || record(endpoint, design, service).isPresent();
        return endpoint.kind() == Kind.ACTION || endpoint.kind() == Kind.OTHER && gives;
    }

    private static Optional<String> path(Endpoint endpoint, ObjectDesign design) {
        return Paths.belowRoute(endpoint, design.object().path()).map(path -> ActionDesign.path(endpoint, path));
    }

    private static boolean givesObject(Endpoint endpoint, ObjectDesign design) {
        return endpoint.success().map(Answer::body).stream()
                .flatMap(body -> body.parts().stream())
                .anyMatch(part -> part.meaning() == Meaning.ITEM && isOfObject(part.type(), design));
    }

    /** Whether values of the object stand in an answer that does not have all of it. */
    private static boolean tellsObject(Endpoint endpoint) {
        return endpoint.kind() == Kind.ACTION
                && endpoint.success().map(Answer::body).stream()
                        .flatMap(body -> body.parts().stream())
                        .anyMatch(part ->
                                part.meaning() == Meaning.TEXT && part.text().contains("${object."));
    }

    /** Whether a class is how clients see the object. */
    private static boolean isOfObject(TypeRef type, ObjectDesign design) {
        ObjectModel object = design.object();
        return type == null
                || List.of(object.entity(), object.viewType(), object.listType())
                        .contains(type.name());
    }

    /** The part of an answer that is something else of a class of the service, or a list of these. */
    static Optional<BodyShape> record(Endpoint endpoint, ObjectDesign design, ServiceModel service) {
        return endpoint.success().map(Answer::body).stream()
                .flatMap(body -> body.parts().stream())
                .filter(part -> element(part, design, service).isPresent())
                .findFirst();
    }

    private static boolean isList(BodyShape part) {
        return part.meaning() == Meaning.ARRAY || part.meaning() == Meaning.ITEMS;
    }

    private static Optional<TransferType> element(BodyShape part, ObjectDesign design, ServiceModel service) {
        BodyShape one = part.meaning() == Meaning.ARRAY && part.element() != null ? part.element() : part;
        boolean known = Set.of(Meaning.OBJECT, Meaning.ITEM, Meaning.ITEMS).contains(one.meaning());
        return Optional.ofNullable(one.type())
                .map(type -> type.element().orElse(type))
                .filter(type -> known && !isOfObject(type, design))
                .flatMap(type -> service.transferType(type.name()))
                .filter(type -> type.typeParameters().isEmpty() && type.kind() != TransferType.Kind.ENTITY);
    }

    private ActionDesign.Result result(Endpoint endpoint) {
        if (givesObject(endpoint, design) || tellsObject(endpoint)) {
            return new ActionDesign.Result(design.className(), "object");
        }
        Optional<Component> list = list(endpoint);
        if (list.isPresent()) {
            return new ActionDesign.Result(
                    list.get().type().name(),
                    "((" + SchemaFiles.view(design) + ") response(object))."
                            + list.get().name() + "()",
                    true);
        }
        return record(endpoint, design, service)
                .map(part -> {
                    String name = ClassNames.of(
                            element(part, design, service).orElseThrow().name());
                    return isList(part)
                            ? new ActionDesign.Result("List<" + name + ">", "List.of()")
                            : new ActionDesign.Result(name, "null");
                })
                .orElse(ActionDesign.Result.NOTHING);
    }

    /** The list of the object that an endpoint answers with. */
    private Optional<Component> list(Endpoint endpoint) {
        return design.elements().stream()
                .filter(elements -> elements.model().alone().contains(endpoint.title()))
                .flatMap(elements -> schemas.view().stream()
                        .filter(component ->
                                component.isList() && component.name().equals(elements.name())))
                .findFirst();
    }

    private Optional<TransferType> requestType(Endpoint endpoint) {
        return Optional.ofNullable(endpoint.request())
                .flatMap(request -> service.transferType(request.type().name()));
    }

    private String request(Endpoint endpoint, String method) {
        return requestType(endpoint)
                .map(TransferType::name)
                .map(ClassNames::of)
                .orElseGet(() -> entries(endpoint).isEmpty() ? "" : requestName(method));
    }

    /** A class for a map that is sent has no name of its own; others may have an action of this name, too. */
    private String requestName(String method) {
        String name = ClassNames.of(method) + "Request";
        boolean taken = service.transferTypes().stream()
                        .anyMatch(type -> ClassNames.of(type.name()).equals(name))
                || service.endpoints()
                        .filter(endpoint -> !design.object().endpoints().contains(endpoint.title()))
                        .anyMatch(endpoint -> ActionDesign.method(endpoint).equals(method));
        return taken ? design.className() + name : name;
    }

    /** What the code reads of a map that is sent. */
    private Map<String, TypeRef> entries(Endpoint endpoint) {
        Map<String, TypeRef> found = new LinkedHashMap<>();
        if (endpoint.request() != null && endpoint.request().type().name().equals("java.util.Map")) {
            Stream.concat(
                            design.object().effectsOf(endpoint.title()).stream()
                                    .map(Effect::operands)
                                    .flatMap(List::stream),
                            service.rules().stream()
                                    .filter(rule -> rule.endpoints().contains(endpoint.title()))
                                    .map(Rule::operands)
                                    .flatMap(List::stream))
                    .filter(operand -> operand.role() == Rule.Role.REQUEST
                            && !operand.path().isEmpty()
                            && operand.path().indexOf('.') < 0)
                    .filter(operand -> operand.type() != null || !found.containsKey(operand.path()))
                    .forEach(operand -> found.put(operand.path(), operand.type()));
        }
        return found;
    }

    /** The classes of requests and answers. */
    List<GeneratedFile> records(
            List<ActionDesign> actions, ContractFields fields, SchemaFiles schemas, FieldChecks checks) {
        List<GeneratedFile> files = new ArrayList<>();
        for (ActionDesign action : actions) {
            Endpoint endpoint = action.endpoint();
            String sent = "What a client sends with " + endpoint.title() + ".";
            requestType(endpoint)
                    .ifPresentOrElse(
                            type -> files.add(record(type, fields, schemas, checks)),
                            () -> entries(endpoint, action, sent, schemas).ifPresent(files::add));
            if (!givesObject(endpoint, design) && list(endpoint).isEmpty()) {
                record(endpoint, design, service)
                        .flatMap(part -> element(part, design, service))
                        .ifPresent(type -> files.add(record(type, fields, schemas, checks)));
            }
        }
        return files;
    }

    /** The same for all endpoints that have it, whether they take it or tell it. */
    private GeneratedFile record(TransferType type, ContractFields fields, SchemaFiles schemas, FieldChecks checks) {
        String said = type.description().isEmpty()
                ? "What clients send or see as " + type.place() + " has it."
                : type.description();
        return schemas.request(ClassNames.of(type.name()), said, constrained(type, fields, checks));
    }

    private List<Component> constrained(TransferType type, ContractFields fields, FieldChecks checks) {
        List<Endpoint> taking = service.endpointsOf(design.object()).stream()
                .filter(each -> requestType(each).filter(type::equals).isPresent())
                .toList();
        List<Component> components = fields.components(type);
        return taking.isEmpty()
                ? components
                : components.stream()
                        .map(component -> component.with(checks.of(List.of(), component.property(), taking)))
                        .toList();
    }

    private Optional<GeneratedFile> entries(
            Endpoint endpoint, ActionDesign action, String javadoc, SchemaFiles schemas) {
        List<Component> components = entries(endpoint).entrySet().stream()
                .flatMap(entry ->
                        Optional.ofNullable(entry.getValue()).flatMap(type -> JavaType.of(type, service)).stream()
                                .map(type -> Component.of(Escape.identifier(entry.getKey()), type)))
                .toList();
        return action.request().isEmpty()
                ? Optional.empty()
                : Optional.of(schemas.request(action.request(), javadoc, components));
    }

    /** What stands for an operand in the action of an endpoint. */
    Optional<String> operand(Endpoint endpoint, Operand operand, OperandCode operands) {
        return operand.role() == Rule.Role.PARAMETER
                ? UnreadParameters.code(
                        endpoint,
                        operand,
                        Optional.ofNullable(operand.type()).flatMap(type -> JavaType.of(type, service)))
                : operands.of(operand, Set.of(Kind.ACTION));
    }
}
