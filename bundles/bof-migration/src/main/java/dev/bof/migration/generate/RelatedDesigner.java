package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.Relation;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds which values of other objects the answers of a service show. */
final class RelatedDesigner {
    private final ServiceModel service;
    private final ObjectModel object;
    private final PlainFields plain;

    RelatedDesigner(ServiceModel service, ObjectModel object, PlainFields plain) {
        this.service = service;
        this.object = object;
        this.plain = plain;
    }

    /** @param taken names of fields that the generated entity has */
    List<RelatedDesign> design(EntityModel entity, Set<String> taken) {
        List<RelatedDesign> related = new ArrayList<>();
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute.relation() != null && isReference(attribute.relation())) {
                service.entity(attribute.relation().target().name())
                        .flatMap(target -> design(attribute, target, taken))
                        .ifPresent(related::add);
            }
        }
        return related;
    }

    /** Whether a relation is a column with the id of one other object. */
    static boolean isReference(Relation relation) {
        boolean one = relation.kind() == Relation.Kind.MANY_TO_ONE || relation.kind() == Relation.Kind.ONE_TO_ONE;
        return one && relation.joinColumns().size() == 1 && relation.joinTable().isEmpty();
    }

    private Optional<RelatedDesign> design(AttributeModel relation, EntityModel target, Set<String> taken) {
        List<FieldDesign> fields = new ArrayList<>();
        for (String path : shown(relation.name() + ".")) {
            String name = path.substring(relation.name().length() + 1);
            target.attribute(name)
                    .filter(attribute -> attribute.role() != Role.ID && attribute.relation() == null)
                    .flatMap(attribute -> plain.of(attribute, path, Escape.identifier(name)))
                    .ifPresent(fields::add);
        }
        Optional<FieldDesign> id = target.attribute(Role.ID)
                .flatMap(attribute -> plain.of(attribute, attribute.name(), Escape.identifier(attribute.name())));
        String name = Escape.identifier(relation.name());
        return id.filter(found -> !fields.isEmpty())
                .map(found -> new RelatedDesign(
                        taken.contains(name) ? name + "Object" : name,
                        className(target),
                        relation,
                        target,
                        found,
                        fields));
    }

    /** An object of the service has a class of its own by this name. */
    private String className(EntityModel target) {
        String own = ClassNames.of(target.name());
        boolean served =
                service.objects().stream().anyMatch(each -> each.entity().equals(target.qualifiedName()));
        return served ? ClassNames.of(object.name()) + own : own;
    }

    private Set<String> shown(String prefix) {
        Stream<String> copied = object.view().stream().map(FieldMapping::attribute);
        Stream<String> needed = object.view().stream()
                .filter(mapping -> mapping.computation() != null)
                .flatMap(mapping -> mapping.computation().operands().stream())
                .map(Operand::path);
        Set<String> paths = new TreeSet<>();
        Stream.concat(copied, needed).filter(path -> path.startsWith(prefix)).forEach(paths::add);
        return paths;
    }
}
