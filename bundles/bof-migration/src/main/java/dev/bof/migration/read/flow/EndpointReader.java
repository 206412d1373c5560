package dev.bof.migration.read.flow;

import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.ComponentModel;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.ErrorAnswer;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.ResourceModel;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.code.Docs;
import dev.bof.migration.read.code.Java;
import dev.bof.migration.read.json.TransferTypeReader;
import dev.bof.migration.read.source.Places;
import dev.bof.migration.read.web.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads what endpoints do, the rules they go through, and the business objects that they serve. */
public final class EndpointReader {
    private final Java java;
    private final List<EntityModel> entities;
    private final TransferTypeReader transferTypes;

    public EndpointReader(Java java, List<EntityModel> entities, TransferTypeReader transferTypes) {
        this.java = java;
        this.entities = entities;
        this.transferTypes = transferTypes;
    }

    /**
     * All that was found out.
     *
     * @param transferTypes the types that go over the wire, before those that they are made of
     */
    public record Found(
            List<ObjectModel> objects,
            List<ResourceModel> resources,
            List<ErrorAnswer> errors,
            List<Rule> rules,
            List<ComponentModel> components,
            Set<TypeRef> transferTypes) {}

    public Found read(List<Route> routes) {
        Flow flow = new Flow(java, entities, transferTypes);
        Drafts drafts = new Drafts(java, flow);
        EndpointMaker maker = new EndpointMaker(java, flow, transferTypes);
        List<Group> groups = Groups.of(
                        routes.stream()
                                .flatMap(
                                        each -> java
                                                .problems()
                                                .guarded(Places.of(each.method().getName()), () -> drafts.of(each))
                                                .stream())
                                .toList(),
                        entities)
                .stream()
                .map(drafts::settled)
                .toList();
        RuleReader rules = new RuleReader();
        Map<Draft, Endpoint> endpoints = new LinkedHashMap<>();
        for (Group group : groups) {
            for (Draft draft : group.drafts()) {
                endpoints.put(draft, maker.of(draft, group));
                rules.add(draft, group.entity());
            }
        }
        List<ErrorAnswer> errors = List.copyOf(flow.errors().values());
        Set<TypeRef> wire = wireTypes(endpoints.values(), errors);
        Found found = new Found(
                objects(
                        groups,
                        endpoints,
                        new ObjectMaker(
                                java,
                                transferTypes,
                                flow.maps(),
                                flow.computations(),
                                new Effects(java, flow),
                                new ElementReader(flow, transferTypes))),
                resources(endpoints),
                errors,
                rules.list(),
                Components.read(java),
                wire);
        Stream<String> data = Stream.concat(
                entities.stream().map(EntityModel::qualifiedName), wire.stream().map(TypeRef::name));
        new UnreadCode(java, flow.calls(), data).tell();
        return found;
    }

    /** One object for an entity: by the group that does most with it. */
    private List<ObjectModel> objects(List<Group> groups, Map<Draft, Endpoint> endpoints, ObjectMaker maker) {
        Map<String, Group> best = new TreeMap<>();
        for (Group each : groups) {
            if (each.entity() != null) {
                best.merge(
                        each.entity().qualifiedName(),
                        each,
                        (one, other) -> weight(other, endpoints) > weight(one, endpoints) ? other : one);
            }
        }
        groups.stream()
                .filter(group -> !best.containsValue(group))
                .flatMap(group -> group.drafts().stream())
                .map(endpoints::get)
                .forEach(endpoint -> java.problems()
                        .warning(
                                endpoint.title() + " is about no object that is generated, and is not carried over",
                                endpoint.place()));
        return best.values().stream()
                .map(group -> maker.of(group, endpointsOf(group, endpoints)))
                .sorted(Comparator.comparing(ObjectModel::route).thenComparing(ObjectModel::name))
                .toList();
    }

    private static Map<Draft, Endpoint> endpointsOf(Group group, Map<Draft, Endpoint> endpoints) {
        Map<Draft, Endpoint> found = new LinkedHashMap<>();
        endpoints.entrySet().stream()
                .filter(each -> group.drafts().contains(each.getKey()))
                .sorted(Map.Entry.comparingByValue(byPath()))
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    private static long weight(Group group, Map<Draft, Endpoint> endpoints) {
        return group.drafts().stream()
                .map(endpoints::get)
                .map(Endpoint::kind)
                .filter(each -> each != Kind.OTHER)
                .distinct()
                .count();
    }

    private static Comparator<Endpoint> byPath() {
        List<String> methods = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
        return Comparator.comparing(Endpoint::path)
                .thenComparing(
                        each -> methods.contains(each.method()) ? methods.indexOf(each.method()) : methods.size())
                .thenComparing(Endpoint::place);
    }

    private static List<ResourceModel> resources(Map<Draft, Endpoint> endpoints) {
        Map<String, List<Map.Entry<Draft, Endpoint>>> byRoot = new LinkedHashMap<>();
        endpoints.entrySet().forEach(each -> byRoot.computeIfAbsent(
                        each.getKey().route().root().getFullyQualifiedName().orElse(""), key -> new ArrayList<>())
                .add(each));
        List<ResourceModel> found = new ArrayList<>();
        byRoot.forEach((name, entries) -> {
            Route first = entries.get(0).getKey().route();
            found.add(new ResourceModel(
                    first.root().getNameAsString(),
                    name,
                    first.frontEnd(),
                    common(entries.stream().map(each -> each.getValue().path()).toList()),
                    entries.stream().map(Map.Entry::getValue).sorted(byPath()).toList(),
                    Docs.of(first.root()),
                    Places.of(first.root().getName())));
        });
        found.sort(Comparator.comparing(ResourceModel::path).thenComparing(ResourceModel::qualifiedName));
        return found;
    }

    /** The segments that all paths begin with. */
    private static String common(List<String> paths) {
        String[] first = paths.get(0).split("/");
        StringBuilder found = new StringBuilder();
        for (int i = 1; i < first.length; i++) {
            String candidate = found + "/" + first[i];
            boolean all = !first[i].contains("{")
                    && paths.stream().allMatch(each -> (each + "/").startsWith(candidate + "/"));
            if (!all) {
                break;
            }
            found.append('/').append(first[i]);
        }
        return found.isEmpty() ? "/" : found.toString();
    }

    private static Set<TypeRef> wireTypes(Iterable<Endpoint> endpoints, List<ErrorAnswer> errors) {
        Set<TypeRef> found = new LinkedHashSet<>();
        for (Endpoint each : endpoints) {
            if (each.request() != null) {
                found.add(each.request().type());
            }
            each.answers().forEach(answer -> addTypes(answer.body(), found));
        }
        errors.forEach(each -> addTypes(each.body(), found));
        return found;
    }

    private static void addTypes(BodyShape body, Set<TypeRef> found) {
        body.parts().stream().map(BodyShape::type).filter(each -> each != null).forEach(found::add);
    }
}
