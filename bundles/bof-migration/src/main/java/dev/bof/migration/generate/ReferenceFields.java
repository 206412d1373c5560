package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.Relation;
import dev.bof.migration.model.ServiceModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields of generated entities that are the id of another object. */
final class ReferenceFields {
    private final ServiceModel service;

    ReferenceFields(ServiceModel service) {
        this.service = service;
    }

    /** @param clientNames what clients call attributes, by their paths */
    Optional<FieldDesign> of(AttributeModel attribute, Map<String, String> clientNames) {
        Relation relation = attribute.relation();
        if (!RelatedDesigner.isReference(relation)) {
            return Optional.empty();
        }
        return service.entity(relation.target().name())
                .flatMap(target -> target.attribute(Role.ID))
                .flatMap(id -> {
                    String path = attribute.name() + "." + id.name();
                    String name = clientNames.getOrDefault(path, Escape.identifier(attribute.name()) + "Id");
                    return JavaType.of(id.type(), service)
                            .map(type -> new FieldDesign(
                                    name,
                                    path,
                                    type.boxed(),
                                    attribute,
                                    relation.joinColumns().get(0),
                                    List.of()));
                });
    }
}
