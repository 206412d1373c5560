package dev.bof.migration.generate;

import dev.bof.migration.model.Answer;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TransferType;
import dev.bof.migration.model.TypeRef;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists endpoints that answer with other fields than the view has: all operations of the framework answer with the same. */
final class OtherViews {
    private static final Set<Kind> SHOWING =
            EnumSet.of(Kind.GET, Kind.LIST, Kind.FIND, Kind.CREATE, Kind.UPDATE, Kind.PATCH);

    private final ServiceModel service;
    private final ByHand byHand;

    OtherViews(ServiceModel service, ByHand byHand) {
        this.service = service;
        this.byHand = byHand;
    }

    void list(Endpoint endpoint, ObjectModel object) {
        if (SHOWING.contains(endpoint.kind())) {
            List<String> usual = service.transferType(object.viewType()).stream()
                    .flatMap(OtherViews::fields)
                    .toList();
            shown(endpoint)
                    .filter(type -> !type.qualifiedName().equals(object.viewType()))
                    .filter(type -> !fields(type).toList().equals(usual))
                    .distinct()
                    .forEach(type -> tell(endpoint, type, object));
        }
    }

    private Stream<TransferType> shown(Endpoint endpoint) {
        return endpoint.answers().stream()
                .filter(Answer::isSuccess)
                .flatMap(answer -> answer.body().parts().stream())
                .filter(part -> part.type() != null)
                .filter(part -> part.meaning() == Meaning.ITEM || part.meaning() == Meaning.ITEMS)
                .map(BodyShape::type)
                .map(type -> type.element().orElse(type))
                .map(TypeRef::name)
                .flatMap(name -> service.transferType(name).stream());
    }

    private void tell(Endpoint endpoint, TransferType type, ObjectModel object) {
        byHand.add(
                endpoint.title() + " answers with other fields ("
                        + fields(type).collect(Collectors.joining(", "))
                        + "): the generated one has the same in all answers, those of "
                        + service.transferType(object.viewType())
                                .map(TransferType::name)
                                .orElse(object.name()),
                type.place());
    }

    private static Stream<String> fields(TransferType type) {
        return type.properties().stream().filter(Property::readable).map(Property::jsonName);
    }
}
