package dev.bof.migration.read.flow;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.Endpoint.Update;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.Filter;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Parameter.In;
import dev.bof.migration.model.Parameter.Meaning;
import dev.bof.migration.model.RequestBody;
import dev.bof.migration.model.TransferType;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Code;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.json.TransferTypeReader;
import dev.bof.migration.read.source.Places;
import dev.bof.migration.read.web.Route;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes an endpoint of a draft, now that the object it belongs to is known. */
final class EndpointMaker {
    /** What endpoints do that look for objects. */
    private static final Set<Kind> ASKING =
            EnumSet.of(Kind.LIST, Kind.GET, Kind.FIND, Kind.UPDATE, Kind.PATCH, Kind.DELETE, Kind.ACTION);

    /** Of maps and of trees of JSON. */
    private static final Set<String> ASK_FOR_MEMBERS = Set.of("containsKey", "has");

    private final Java java;
    private final Flow flow;
    private final TransferTypeReader transferTypes;

    EndpointMaker(Java java, Flow flow, TransferTypeReader transferTypes) {
        this.java = java;
        this.flow = flow;
        this.transferTypes = transferTypes;
    }

    Endpoint of(Draft draft, Group group) {
        Route route = draft.route();
        String base = group.base();
        Kind kind = group.entity() == null
                ? Kind.OTHER
                : Kinds.of(route.httpMethod(), route.path(), base, route.request(), draft.answers());
        List<Parameter> parameters = kind == Kind.OTHER ? found(draft, group.entity()) : List.of();
        kind = parameters.isEmpty() ? kind : Kind.FIND;
        if (kind == Kind.DELETE && new Effects(java, flow).keepsRow(draft, group.entity())) {
            kind = Kind.ACTION;
        }
        parameters = parameters.isEmpty() ? parameters(draft, group.entity(), kind, base) : parameters;
        return new Endpoint(
                route.httpMethod(),
                route.path(),
                kind,
                route.resource().getNameAsString() + "." + route.method().getNameAsString(),
                parameters,
                request(draft),
                draft.answers(),
                kind == Kind.LIST
                        ? new PagingReader(java, draft.code().traces(), flow.calls())
                                .of(parameters, draft.code().walk(), draft.answers())
                        : null,
                ASKING.contains(kind)
                        ? new FixedConditions(java, flow, draft.code().traces(), group.entity(), kind == Kind.LIST)
                                .of(draft.code().walk())
                        : List.of(),
                kind == Kind.UPDATE || kind == Kind.PATCH ? update(draft, group.entity()) : null,
                route.consumes(),
                route.produces(),
                route.roles(),
                serviceMethod(draft),
                route.deprecated(),
                route.description(),
                Places.of(route.method().getName()));
    }

    /** What is sent; the code may ask by itself for what the constraints of its type say. */
    private RequestBody request(Draft draft) {
        RequestBody said = draft.route().request();
        boolean asks = said != null
                && draft.code().walk().called().stream()
                        .map(Walk.Called::call)
                        .anyMatch(each -> each.getNameAsString().equals("validate")
                                && each.getScope().isPresent()
                                && !each.getArguments().isEmpty()
                                && flow.calls().target(each).isEmpty());
        return asks ? new RequestBody(said.type(), said.javaName(), true, said.required(), said.place()) : said;
    }

    /** The parameters of an endpoint that finds an object by other values than its id; none where it does something else. */
    private List<Parameter> found(Draft draft, EntityModel entity) {
        boolean answersOne = draft.answers().stream()
                .anyMatch(each -> each.isSuccess() && each.body().meaning() == BodyShape.Meaning.ITEM);
        boolean isOwn = entity != null && draft.entity() == entity;
        List<Parameter> all = draft.route().parameters();
        if (!answersOne || !isOwn || !draft.route().httpMethod().equals("GET") || all.isEmpty()) {
            return List.of();
        }
        Map<String, Filter> filters = new FilterReader(
                        java, flow.calls(), draft.code().traces())
                .of(draft.code().walk());
        boolean known = all.stream()
                .allMatch(each -> each.in() == In.PATH
                        && filters.containsKey(each.name())
                        && filters.get(each.name()).operator() == Filter.Operator.EQ);
        return known
                ? all.stream()
                        .map(each -> each.withMeaning(Meaning.FILTER, filters.get(each.name())))
                        .toList()
                : List.of();
    }

    private List<Parameter> parameters(Draft draft, EntityModel entity, Kind kind, String base) {
        Map<String, Filter> filters = new FilterReader(
                        java, flow.calls(), draft.code().traces())
                .of(draft.code().walk());
        List<Parameter> found = new ArrayList<>();
        for (Parameter each : draft.route().parameters()) {
            if (each.in() == In.PATH) {
                boolean inside = kind == Kind.OTHER && !draft.route().path().endsWith("{" + each.name() + "}");
                boolean ofBase = inside || base.contains("{" + each.name() + "}");
                boolean first = draft.route().path().startsWith(base + "/{" + each.name() + "}");
                boolean id = !ofBase
                        && kind != Kind.OTHER
                        && kind != Kind.LIST
                        && kind != Kind.CREATE
                        && (kind != Kind.ACTION || first);
                found.add(each.withMeaning(id ? Meaning.ID : ofBase ? Meaning.PARENT : Meaning.OTHER, null));
            } else if (each.meaning() == Meaning.OTHER && filters.containsKey(each.name()) && kind == Kind.LIST) {
                found.add(each.withMeaning(Meaning.FILTER, filters.get(each.name())));
            } else {
                found.add(kind == Kind.LIST ? ParameterNames.recognized(each, entity) : each);
            }
        }
        return found;
    }

    /** What becomes of fields that are not sent. */
    private Update update(Draft draft, EntityModel entity) {
        if (entity == null || draft.route().request() == null) {
            return Update.UNKNOWN;
        }
        if (StoredWhole.isIn(draft)) {
            return Update.REPLACE;
        }
        List<FieldMapping> mappings = draft
                .code()
                .mappings()
                .from(entity.qualifiedName(), draft.code().walk())
                .stream()
                .filter(each -> !each.property().isEmpty())
                .toList();
        if (!mappings.isEmpty()) {
            boolean all = mappings.stream().allMatch(FieldMapping::onlyWhenPresent);
            boolean none = mappings.stream().noneMatch(FieldMapping::onlyWhenPresent);
            if (none && asksWhatWasSent(draft)) {
                return Update.SENT;
            }
            return all ? Update.NOT_NULL : none ? Update.REPLACE : Update.UNKNOWN;
        }
        String type = draft.route().request().type().name();
        DeclaredMappings declared = new DeclaredMappings(java);
        Optional<MethodDeclaration> mapper = declared.changing(type, entity.qualifiedName());
        if (mapper.isPresent()) {
            return declared.passesNullsOver(mapper.get()) ? Update.NOT_NULL : Update.REPLACE;
        }
        boolean tellsWhatWasSent = transferTypes
                .type(type)
                .filter(each -> each.kind() == TransferType.Kind.BEAN
                        && !each.properties().isEmpty())
                .filter(each -> each.properties().stream().noneMatch(property -> property.readable()))
                .isPresent();
        return tellsWhatWasSent || type.equals("java.util.Map") ? Update.SENT : Update.UNKNOWN;
    }

    /** Whether the code looks which members a body has that is no object of the service. */
    private boolean asksWhatWasSent(Draft draft) {
        return draft.code().walk().called().stream()
                .map(Walk.Called::call)
                .anyMatch(call -> ASK_FOR_MEMBERS.contains(call.getNameAsString())
                        && call.getScope()
                                .map(flow::typeOf)
                                .filter(type -> type.simpleName()
                                        .equals(draft.route().request().type().simpleName()))
                                .isPresent());
    }

    /** The first method of another class that does something: no transfer type, no entity. */
    private String serviceMethod(Draft draft) {
        TypeDeclaration<?> resource = draft.route().resource();
        return draft.code().walk().called().stream()
                .filter(each -> each.frame().caller() == null)
                .flatMap(each -> flow.calls().declared(each.call()).stream())
                .filter(each -> Code.enclosingType(each)
                        .filter(type -> type != resource && isComponent(type))
                        .isPresent())
                .map(each -> Code.enclosingType(each)
                                .map(type -> type.getNameAsString())
                                .orElse("") + "." + each.getNameAsString())
                .findFirst()
                .orElse("");
    }

    private boolean isComponent(TypeDeclaration<?> type) {
        String name = type.getFullyQualifiedName().orElse("");
        boolean data = type.isEnumDeclaration()
                || type.isRecordDeclaration()
                || flow.items().isItem(TypeRef.of(name, TypeRef.Origin.SERVICE));
        return !data && Components.isOne(java, type);
    }
}
