package dev.bof.migration.read.flow;

import dev.bof.migration.model.Answer;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.Effect;
import dev.bof.migration.model.ElementsModel;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.FieldMapping.How;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.Problem.Severity;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.TransferType;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.flow.Views.View;
import dev.bof.migration.read.json.TransferTypeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a business object of the endpoints of an entity. */
final class ObjectMaker {
    /** What only tells that a path is one of an API. */
    private static final Set<String> API_WORDS =
            Set.of("api", "rest", "services", "service", "ws", "resources", "public");

    private final Java java;
    private final TransferTypeReader transferTypes;
    private final DeclaredMappings declared;
    private final MapTypes maps;
    private final Views views;
    private final Effects effects;
    private final ElementReader elements;
    private final TimesOfChanges times;

    ObjectMaker(
            Java java,
            TransferTypeReader transferTypes,
            MapTypes maps,
            Computations computations,
            Effects effects,
            ElementReader elements) {
        this.java = java;
        this.transferTypes = transferTypes;
        this.maps = maps;
        this.effects = effects;
        this.elements = elements;
        times = new TimesOfChanges(java);
        declared = new DeclaredMappings(java);
        views = new Views(declared, computations);
    }

    /** @param endpoints those of the group, by their drafts */
    ObjectModel of(Group group, Map<Draft, Endpoint> endpoints) {
        EntityModel entity = group.entity();
        String create = requestType(entity, endpoints, Kind.CREATE);
        String update = Optional.of(requestType(entity, endpoints, Kind.UPDATE))
                .filter(each -> !each.isEmpty())
                .orElseGet(() -> requestType(entity, endpoints, Kind.PATCH));
        String list = answerType(endpoints, Kind.LIST);
        String got = answerType(endpoints, Kind.GET);
        String created = answerType(endpoints, Kind.CREATE);
        String one = !got.isEmpty() ? got : !created.isEmpty() ? created : list;
        View view = transferTypes
                .type(one)
                .map(type -> views.of(entity, type, endpoints, byName(entity, one, true)))
                .orElse(View.NONE);
        view.doubts().stream().filter(each -> each.severity() == Severity.NOTE).forEach(each -> java.problems()
                .note(each.message(), each.place()));
        GuessedMappings guessed = new GuessedMappings();
        List<FieldMapping> sent = request(entity, create, endpoints, Kind.CREATE, guessed);
        List<FieldMapping> changed = request(entity, update, endpoints, Kind.UPDATE, guessed);
        List<ElementsModel> lists = elements.of(entity, endpoints, List.of(one, create, update), view.mappings());
        return new ObjectModel(
                simple(entity),
                Optional.of(route(group.base())).filter(each -> !each.isEmpty()).orElseGet(() -> simple(entity)
                        .toLowerCase(Locale.ROOT)),
                group.base(),
                entity.qualifiedName(),
                group.drafts().stream()
                        .map(each ->
                                each.route().resource().getFullyQualifiedName().orElse(""))
                        .distinct()
                        .toList(),
                create,
                update,
                one,
                list.isEmpty() ? one : list,
                view.mappings(),
                sent,
                changed,
                effects(entity, endpoints, lists),
                endpoints.keySet().stream().anyMatch(ObjectMaker::readsAgain),
                lists,
                Stream.concat(view.doubts().stream(), guessed.doubts().stream())
                        .distinct()
                        .toList(),
                endpoints.values().stream().map(Endpoint::title).toList());
    }

    private static boolean readsAgain(Draft draft) {
        return draft.code().walk().called().stream()
                .anyMatch(each -> each.call().getNameAsString().equals("refresh"));
    }

    private List<Effect> effects(EntityModel entity, Map<Draft, Endpoint> endpoints, List<ElementsModel> lists) {
        Set<String> parts = lists.stream()
                .filter(each -> each.shapes().stream().anyMatch(ElementsModel.Shape::sent))
                .map(ElementsModel::entity)
                .collect(Collectors.toSet());
        List<Effect> found = new ArrayList<>();
        endpoints.forEach((draft, endpoint) -> {
            switch (endpoint.kind()) {
                case ACTION -> {
                    found.addAll(new RequestWork(java, transferTypes).of(draft));
                    found.addAll(effects.of(draft, entity));
                }
                case CREATE, UPDATE, PATCH -> {
                    found.addAll(new RequestWork(java, transferTypes).of(draft));
                    found.addAll(effects.beside(draft, entity, parts, endpoint.kind() == Kind.CREATE));
                }
                case DELETE -> found.addAll(effects.ofDeletion(draft, entity));
                default -> {
                    // it only reads, or is no operation of the framework
                }
            }
        });
        found.addAll(effects.ofMaking(entity));
        found.addAll(effects.ofLifecycle(entity));
        endpoints.values().stream()
                .filter(each -> each.kind() == Kind.CREATE)
                .flatMap(each -> times.of(each.title(), entity, found).stream())
                .toList()
                .forEach(found::add);
        return found;
    }

    private static String simple(EntityModel entity) {
        return entity.qualifiedName().substring(entity.qualifiedName().lastIndexOf('.') + 1);
    }

    /** Leading words of an API, its version, and variables are no part of a route. */
    static String route(String path) {
        List<String> segments = new ArrayList<>();
        for (String each : path.split("/")) {
            String word = each.toLowerCase(Locale.ROOT);
            boolean version = word.length() > 1
                    && word.charAt(0) == 'v'
                    && word.substring(1).chars().allMatch(one -> Character.isDigit(one) || one == '.');
            boolean leading = segments.isEmpty() && (API_WORDS.contains(word) || version);
            if (!each.isEmpty() && !leading && !each.contains("{")) {
                segments.add(each);
            }
        }
        return String.join("/", segments);
    }

    private String requestType(EntityModel entity, Map<Draft, Endpoint> endpoints, Kind kind) {
        return endpoints.entrySet().stream()
                .filter(each ->
                        each.getValue().kind() == kind && each.getValue().request() != null)
                .map(each -> requestType(entity, each.getKey(), each.getValue()))
                .filter(TypeRef::isOfService)
                .map(TypeRef::name)
                .findFirst()
                .orElse("");
    }

    /** A map is known by what is taken out of it. */
    private TypeRef requestType(EntityModel entity, Draft draft, Endpoint endpoint) {
        TypeRef type = endpoint.request().type();
        return MapTypes.isMap(type)
                ? maps.taken(
                                draft.route().method(),
                                draft.code()
                                        .mappings()
                                        .from(
                                                entity.qualifiedName(),
                                                draft.code().walk()),
                                entity)
                        .orElse(type)
                : type;
    }

    private static String answerType(Map<Draft, Endpoint> endpoints, Kind kind) {
        return endpoints.values().stream()
                .filter(each -> each.kind() == kind)
                .flatMap(each -> each.answers().stream())
                .filter(Answer::isSuccess)
                .flatMap(each -> each.body().parts().stream())
                .filter(each -> each.meaning() == Meaning.ITEM || each.meaning() == Meaning.ITEMS)
                .map(BodyShape::type)
                .map(each -> each.element().orElse(each).name())
                .findFirst()
                .orElse("");
    }

    private List<FieldMapping> request(
            EntityModel entity, String type, Map<Draft, Endpoint> endpoints, Kind kind, GuessedMappings guessed) {
        if (type.isEmpty()) {
            return List.of();
        }
        List<Draft> drafts = endpoints.entrySet().stream()
                .filter(each -> each.getValue().kind() == kind
                        || kind == Kind.UPDATE && each.getValue().kind() == Kind.PATCH)
                .map(Map.Entry::getKey)
                .toList();
        List<FieldMapping> sameNames = byName(entity, type, false);
        if (drafts.stream().anyMatch(StoredWhole::isIn)) {
            return sameNames;
        }
        for (Draft draft : drafts) {
            List<FieldMapping> found = draft.code()
                    .mappings()
                    .from(entity.qualifiedName(), draft.code().walk());
            if (found.stream().anyMatch(one -> !one.property().isEmpty())) {
                return found;
            }
        }
        if (type.equals(entity.qualifiedName())) {
            return sameNames;
        }
        return (kind == Kind.CREATE
                        ? declared.method(type, entity.qualifiedName())
                        : declared.changing(type, entity.qualifiedName()))
                .map(each -> declared.fromRequest(each, sameNames))
                .orElseGet(() -> guessed.of(reported(sameNames, type, entity), type, entity, drafts));
    }

    private List<FieldMapping> reported(List<FieldMapping> mappings, String type, EntityModel entity) {
        transferTypes.type(type).ifPresent(each -> java.problems()
                .note(
                        "how " + each.name() + " and " + entity.name()
                                + " are mapped was not found in the code; taken by their names",
                        each.place()));
        return mappings;
    }

    private List<FieldMapping> byName(EntityModel entity, String type, boolean answer) {
        List<FieldMapping> found = new ArrayList<>();
        for (Property each :
                transferTypes.type(type).map(TransferType::properties).orElse(List.of())) {
            Optional<String> attribute =
                    ParameterNames.attribute(ParameterNames.normal(each.name()), entity.attributes(), "");
            if (attribute.isPresent() && (answer ? each.readable() : each.writable())) {
                found.add(new FieldMapping(each.name(), attribute.get(), How.COPIED, "", false, each.place()));
            }
        }
        return found;
    }
}
