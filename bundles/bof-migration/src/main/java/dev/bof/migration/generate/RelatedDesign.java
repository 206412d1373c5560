package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.Relation;
import java.util.List;
import java.util.Optional;

/**
 * An object of another table whose values the answers show, or all those that refer to this one, of which they tell.
 *
 * @param name of the generated entity's field that refers to it
 * @param className of the generated class for it
 * @param joinColumn the column that refers to the other one
 * @param relation the legacy attribute
 * @param target the legacy entity
 * @param id of the other object
 * @param fields the values that are shown, the id aside
 */
record RelatedDesign(
        String name,
        String className,
        String joinColumn,
        AttributeModel relation,
        EntityModel target,
        FieldDesign id,
        List<FieldDesign> fields) {
    RelatedDesign {
        fields = List.copyOf(fields);
    }

    /** Whether it is a list of those that refer to this object. */
    boolean isMany() {
        return relation.relation().kind() == Relation.Kind.ONE_TO_MANY;
    }

    /** The field for a legacy path that begins with the relation, such as {@code customer.name}. */
    Optional<FieldDesign> field(String path) {
        return fields.stream().filter(field -> field.path().equals(path)).findFirst();
    }
}
