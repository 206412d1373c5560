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
            if (attribute.relation() != null && !isWritten(attribute)) {
                service.entity(attribute.relation().target().name())
                        .flatMap(target -> joinColumn(attribute, target)
                                .flatMap(column -> design(attribute, target, column, taken)))
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

    /** Whether a list is written with the object: what is told of it is worked out from its elements. */
    private boolean isWritten(AttributeModel list) {
        return object.elements().stream().anyMatch(each -> each.attribute().equals(list.name()));
    }

    /** The one column that a relation is made by. */
    private static Optional<String> joinColumn(AttributeModel attribute, EntityModel target) {
        Relation relation = attribute.relation();
        Optional<Relation> owner = relation.kind() == Relation.Kind.ONE_TO_MANY
                        && !relation.mappedBy().isEmpty()
                ? target.attribute(relation.mappedBy())
                        .map(AttributeModel::relation)
                        .filter(RelatedDesigner::isReference)
                : Optional.of(relation).filter(own -> isReference(own) || own.kind() == Relation.Kind.ONE_TO_MANY);
        return owner.filter(
                        own -> own.joinColumns().size() == 1 && own.joinTable().isEmpty())
                .map(own -> own.joinColumns().get(0));
    }

    private Optional<RelatedDesign> design(
            AttributeModel relation, EntityModel target, String joinColumn, Set<String> taken) {
        boolean many = relation.relation().kind() == Relation.Kind.ONE_TO_MANY;
        List<FieldDesign> fields = new ArrayList<>();
        for (String path : many ? Set.<String>of() : shown(relation.name() + ".")) {
            String name = path.substring(relation.name().length() + 1);
            target.attribute(name)
                    .filter(attribute -> attribute.role() != Role.ID && attribute.relation() == null)
                    .flatMap(attribute -> plain.of(attribute, path, Escape.identifier(name)))
                    .ifPresent(fields::add);
        }
        Optional<FieldDesign> id = target.attribute(Role.ID)
                .flatMap(attribute -> plain.of(attribute, attribute.name(), Escape.identifier(attribute.name())));
        String name = Escape.identifier(relation.name());
        boolean isNeeded = many ? isAsked(relation.name()) : !fields.isEmpty();
        return id.filter(found -> isNeeded)
                .map(found -> new RelatedDesign(
                        taken.contains(name) ? name + "Object" : name,
                        new SideClasses(service, object).name(target, relation),
                        joinColumn,
                        relation,
                        target,
                        found,
                        fields));
    }

    private Set<String> shown(String prefix) {
        Stream<String> copied = object.view().stream().map(FieldMapping::attribute);
        Set<String> paths = new TreeSet<>();
        Stream.concat(copied, asked()).filter(path -> path.startsWith(prefix)).forEach(paths::add);
        return paths;
    }

    /** Whether something is worked out from a list as a whole. */
    private boolean isAsked(String list) {
        return asked().anyMatch(list::equals);
    }

    private Stream<String> asked() {
        return object.view().stream()
                .filter(mapping -> mapping.computation() != null)
                .flatMap(mapping -> mapping.computation().operands().stream())
                .map(Operand::path);
    }
}
