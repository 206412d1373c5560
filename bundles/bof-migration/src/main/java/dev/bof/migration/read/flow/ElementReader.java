package dev.bof.migration.read.flow;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.ElementsModel;
import dev.bof.migration.model.ElementsModel.Shape;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.Relation;
import dev.bof.migration.model.TransferType;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.read.json.TransferTypeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Finds lists of objects that are seen, and sent, with the object that they belong to. */
final class ElementReader {
    private static final Set<Kind> SEEN = Set.of(Kind.GET, Kind.LIST, Kind.CREATE, Kind.UPDATE);
    private static final Set<Kind> SENT = Set.of(Kind.CREATE, Kind.UPDATE, Kind.PATCH);

    private final Flow flow;
    private final TransferTypeReader transferTypes;

    ElementReader(Flow flow, TransferTypeReader transferTypes) {
        this.flow = flow;
        this.transferTypes = transferTypes;
    }

    /**
     * @param types that clients see of the object, and send for it
     * @param view from the entity to the first of these
     */
    List<ElementsModel> of(
            EntityModel entity, Map<Draft, Endpoint> endpoints, List<String> types, List<FieldMapping> view) {
        List<TypeRef> parts = types.stream()
                .flatMap(each -> transferTypes.type(each).stream())
                .map(TransferType::properties)
                .flatMap(List::stream)
                .flatMap(each -> each.type().element().stream())
                .filter(TypeRef::isOfService)
                .distinct()
                .toList();
        return entity.attributes().stream()
                .filter(each -> isList(each.relation()))
                .flatMap(
                        each -> elements(
                                each,
                                endpoints,
                                parts,
                                new ListReads(flow).of(endpoints, types.get(0), view, each.name()))
                                .stream())
                .toList();
    }

    private static boolean isList(Relation relation) {
        return relation != null
                && relation.kind() == Relation.Kind.ONE_TO_MANY
                && relation.joinTable().isEmpty();
    }

    private Optional<ElementsModel> elements(
            AttributeModel attribute, Map<Draft, Endpoint> endpoints, List<TypeRef> parts, List<String> alone) {
        return flow.entity(attribute.relation().target().name()).flatMap(element -> {
            List<Shape> shapes = new ArrayList<>();
            for (TypeRef part : parts) {
                found(endpoints, SEEN, part, element, false).ifPresent(shapes::add);
                found(endpoints, SENT, part, element, true).ifPresent(shapes::add);
            }
            return shapes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(counted(attribute.name(), element, shapes, endpoints, alone));
        });
    }

    private Optional<Shape> found(
            Map<Draft, Endpoint> endpoints, Set<Kind> kinds, TypeRef part, EntityModel element, boolean sent) {
        return drafts(endpoints, kinds)
                .map(draft -> {
                    Mappings mappings = flow.mappingsOfElements(element, part);
                    return sent
                            ? mappings.made(
                                    element.qualifiedName(), draft.code().walk())
                            : mappings.shown(part.name(), draft.code().walk());
                })
                .filter(fields -> fields.stream()
                        .anyMatch(each ->
                                !each.property().isEmpty() && !each.attribute().isEmpty()))
                .findFirst()
                .map(fields -> new Shape(part.name(), sent, fields));
    }

    private static Stream<Draft> drafts(Map<Draft, Endpoint> endpoints, Set<Kind> kinds) {
        return endpoints.entrySet().stream()
                .filter(each -> kinds.contains(each.getValue().kind()))
                .map(Map.Entry::getKey);
    }

    private ElementsModel counted(
            String attribute,
            EntityModel element,
            List<Shape> shapes,
            Map<Draft, Endpoint> endpoints,
            List<String> alone) {
        for (Shape shape : shapes) {
            for (FieldMapping field : shape.sent() ? shape.fields() : List.<FieldMapping>of()) {
                OptionalInt first =
                        field.property().isEmpty() ? first(element, field.attribute(), endpoints) : OptionalInt.empty();
                if (first.isPresent()) {
                    return new ElementsModel(
                            attribute, element.qualifiedName(), shapes, field.attribute(), first.getAsInt(), alone);
                }
            }
        }
        return new ElementsModel(attribute, element.qualifiedName(), shapes, "", 0, alone);
    }

    private OptionalInt first(EntityModel element, String attribute, Map<Draft, Endpoint> endpoints) {
        return drafts(endpoints, SENT)
                .map(draft -> flow.mappingsOfElements(element, null)
                        .given(element.qualifiedName(), attribute, draft.code().walk())
                        .orElse(null))
                .filter(Objects::nonNull)
                .map(Counting::first)
                .findFirst()
                .orElse(OptionalInt.empty());
    }
}
