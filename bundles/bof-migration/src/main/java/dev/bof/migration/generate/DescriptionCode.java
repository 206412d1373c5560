package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.AttributeModel.Mark;
import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.FixedCondition;
import dev.bof.migration.model.Paging;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.UniqueKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls that describe an object, beside its route and schemas. */
final class DescriptionCode {
    private static final Set<String> SEARCHED = Set.of("name", "code", "title", "number", "email", "description");

    private final ServiceModel service;
    private final ByHand byHand;

    DescriptionCode(ServiceModel service, ByHand byHand) {
        this.service = service;
        this.byHand = byHand;
    }

    /** @param compatible whether a profile says how the service answered */
    List<Code> calls(ObjectDesign design, SchemaDesign schemas, boolean compatible) {
        List<Code> calls = new ArrayList<>();
        EntityModel entity = design.entity();
        String name = Wire.name(design.className());
        if (!name.equals(singular(design.route()))) {
            call(calls, "name", name);
        }
        if (!entity.description().isEmpty()) {
            call(calls, "description", entity.description());
        }
        List<String> searched = design.own().stream()
                .filter(field -> field.type().isText())
                .filter(field -> SEARCHED.contains(field.wire()) || field.wire().endsWith("_name"))
                .map(FieldDesign::wire)
                .toList();
        if (!searched.isEmpty()) {
            call(calls, "searchable", searched.toArray(String[]::new));
        }
        entity.uniqueKeys().forEach(key -> uniqueKey(design, key).ifPresent(calls::add));
        design.own(Role.ACTIVE)
                .filter(field -> field.type().boxed().name().equals("Boolean"))
                .ifPresent(field -> call(calls, "activity", field.wire()));
        design.own(Role.DELETED).ifPresent(field -> calls.add(deletedFlag(field)));
        design.own().stream()
                .filter(field -> service.enumOf(field.attribute().type().name()).isPresent())
                .filter(field ->
                        schemas.view().stream().anyMatch(seen -> seen.name().equals(field.name())))
                .forEach(field -> call(calls, "group", "by_" + bare(field, design), field.wire()));
        if (compatible) {
            List<String> unseen = unseen(design, schemas);
            if (!unseen.isEmpty()) {
                call(calls, "unseen", unseen.toArray(String[]::new));
            }
            calls.add(new Code(".compatibility(" + ProfileFile.className(design) + ".PROFILE)"));
        }
        return calls;
    }

    /** What lists ask of objects that clients do not see of them. */
    private List<String> unseen(ObjectDesign design, SchemaDesign schemas) {
        Set<String> seen = schemas.view().stream()
                .flatMap(component -> component.parts().isEmpty()
                        ? Stream.of(Wire.name(component.name()))
                        : component.parts().stream()
                                .map(part -> Wire.name(component.name()) + "." + Wire.name(part.name())))
                .collect(Collectors.toSet());
        FixedCode fixed = new FixedCode(service, design);
        return service.endpointsOf(design.object()).stream()
                .flatMap(endpoint -> asked(endpoint, fixed))
                .flatMap(attribute -> design.wireOf(attribute).stream())
                .filter(field -> !seen.contains(field))
                .distinct()
                .toList();
    }

    /** The attributes that an endpoint filters and sorts by. */
    private static Stream<String> asked(Endpoint endpoint, FixedCode fixed) {
        Stream<String> filtered = endpoint.parameters().stream()
                .map(Parameter::filter)
                .filter(Objects::nonNull)
                .flatMap(filter -> Stream.concat(filter.attributes().stream(), Stream.of(filter.other())));
        Stream<String> sorted = endpoint.paging() == null
                ? Stream.empty()
                : endpoint.paging().order().stream().map(Paging.Order::attribute);
        Stream<String> always = endpoint.fixed().stream()
                .filter(condition -> fixed.call(condition).isPresent())
                .map(FixedCondition::attribute);
        return Stream.of(filtered, always, sorted).flatMap(attributes -> attributes);
    }

    private static Code deletedFlag(FieldDesign field) {
        Mark mark = field.attribute().mark();
        String values = mark == null ? "" : ", " + literal(mark.deleted()) + ", " + literal(mark.present());
        return new Code(".deletedFlag(" + Escape.literal(field.wire()) + values + ")");
    }

    private static String literal(Object value) {
        return value instanceof Number number
                ? String.valueOf(number.intValue())
                : Escape.literal(value.toString()).text();
    }

    /** What the framework calls an object by itself. */
    private static String singular(String route) {
        String last = route.substring(route.lastIndexOf('/') + 1);
        return last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
    }

    /** The name of a group: {@code invoice_type} of an invoice is its type. */
    private static String bare(FieldDesign field, ObjectDesign design) {
        String prefix = Wire.name(design.className()) + "_";
        return field.wire().startsWith(prefix) ? field.wire().substring(prefix.length()) : field.wire();
    }

    private Optional<Code> uniqueKey(ObjectDesign design, UniqueKey key) {
        List<String> fields = key.attributes().stream()
                .flatMap(attribute -> design.wireOf(attribute).stream())
                .toList();
        if (fields.size() < key.attributes().size()) {
            byHand.add(
                    "The unique key over " + String.join(", ", key.columns()) + " has columns that the object has not",
                    key.place());
            return Optional.empty();
        }
        List<Code> calls = new ArrayList<>();
        call(calls, "uniqueKey", fields.toArray(String[]::new));
        return Optional.of(calls.get(0));
    }

    private static void call(List<Code> calls, String method, String... texts) {
        String arguments =
                Arrays.stream(texts).map(text -> Escape.literal(text).text()).collect(Collectors.joining(", "));
        calls.add(new Code("." + method + "(" + arguments + ")"));
    }
}
