package dev.bof.migration.read.flow;

import dev.bof.migration.model.Computation;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.FieldMapping.How;
import dev.bof.migration.model.Problem;
import dev.bof.migration.model.Problem.Severity;
import dev.bof.migration.model.TransferType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds how what answers show is filled from an entity: by the first endpoint that shows it, with which the others are compared. */
final class Views {
    private static final List<Kind> SHOWING =
            List.of(Kind.GET, Kind.LIST, Kind.CREATE, Kind.UPDATE, Kind.FIND, Kind.PATCH);

    private final DeclaredMappings declared;
    private final Computations computations;

    Views(DeclaredMappings declared, Computations computations) {
        this.declared = declared;
        this.computations = computations;
    }

    /** @param doubts where answers may have something else */
    record View(List<FieldMapping> mappings, List<Problem> doubts) {
        static final View NONE = new View(List.of(), List.of());
    }

    /** @param sameNames what has the same name in the entity and in the type */
    View of(EntityModel entity, TransferType type, Map<Draft, Endpoint> endpoints, List<FieldMapping> sameNames) {
        if (type.qualifiedName().equals(entity.qualifiedName())) {
            return new View(computations.completed(type, sameNames), List.of());
        }
        Map<Endpoint, List<FieldMapping>> filled = filled(type, endpoints);
        if (filled.isEmpty()) {
            Optional<List<FieldMapping>> said = declared.method(entity.qualifiedName(), type.qualifiedName())
                    .map(each -> declared.toView(each, sameNames));
            return new View(
                    computations.completed(type, said.orElse(sameNames)),
                    said.isPresent() ? List.of() : List.of(byName(entity, type)));
        }
        List<FieldMapping> first = filled.values().iterator().next();
        List<Problem> doubts = new ArrayList<>(differences(filled));
        List<FieldMapping> all = new ArrayList<>(computations.completed(type, first));
        List<FieldMapping> left = sameNames.stream()
                .filter(each -> all.stream().noneMatch(one -> one.property().equals(each.property())))
                .toList();
        boolean isCopied = endpoints.keySet().stream().anyMatch(draft -> draft.code()
                .mappings()
                .isCopiedByOthers(
                        entity.qualifiedName(),
                        type.qualifiedName(),
                        draft.code().walk()));
        if (isCopied && !left.isEmpty()) {
            doubts.add(byName(entity, type));
        }
        left.forEach(each -> all.add(isCopied ? each : unfilled(each)));
        return new View(all, doubts);
    }

    private static Map<Endpoint, List<FieldMapping>> filled(TransferType type, Map<Draft, Endpoint> endpoints) {
        Map<Endpoint, List<FieldMapping>> found = new LinkedHashMap<>();
        for (Kind kind : SHOWING) {
            endpoints.forEach((draft, endpoint) -> {
                List<FieldMapping> values = endpoint.kind() == kind
                        ? draft.code()
                                .mappings()
                                .into(type.qualifiedName(), draft.code().walk())
                        : List.of();
                if (!values.isEmpty()) {
                    found.put(endpoint, values);
                }
            });
        }
        return found;
    }

    private static Problem byName(EntityModel entity, TransferType type) {
        return new Problem(
                Severity.NOTE,
                "how " + type.name() + " and " + entity.name()
                        + " are mapped was not found in the code; taken by their names",
                type.place());
    }

    private static FieldMapping unfilled(FieldMapping byName) {
        return new FieldMapping(
                byName.property(),
                "",
                How.COMPUTED,
                "",
                false,
                Computation.byHand("nothing was found that fills it"),
                byName.place());
    }

    private static List<Problem> differences(Map<Endpoint, List<FieldMapping>> filled) {
        Map.Entry<Endpoint, List<FieldMapping>> first =
                filled.entrySet().iterator().next();
        return filled.entrySet().stream()
                .skip(1)
                .flatMap(other -> difference(first, other).stream())
                .toList();
    }

    private static Optional<Problem> difference(
            Map.Entry<Endpoint, List<FieldMapping>> usual, Map.Entry<Endpoint, List<FieldMapping>> other) {
        TreeSet<String> others = new TreeSet<>();
        Stream.concat(usual.getValue().stream(), other.getValue().stream())
                .map(FieldMapping::property)
                .filter(property -> !form(property, usual.getValue()).equals(form(property, other.getValue())))
                .forEach(others::add);
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(
                        Severity.WARNING,
                        other.getKey().title() + " fills " + String.join(", ", others) + " otherwise than "
                                + usual.getKey().title() + ": the generated one has the same in all answers",
                        other.getKey().place()));
    }

    /** What makes one value another than that of the same property in other answers. */
    private static String form(String property, List<FieldMapping> mappings) {
        return mappings.stream()
                .filter(each -> each.property().equals(property))
                .findFirst()
                .map(each -> each.how() + " " + each.attribute() + " "
                        + (each.how() == How.COPIED ? "" : each.expression())
                        + (each.computation() == null
                                ? ""
                                : each.computation().expression()
                                        + each.computation().notCarried()))
                .orElse("");
    }
}
