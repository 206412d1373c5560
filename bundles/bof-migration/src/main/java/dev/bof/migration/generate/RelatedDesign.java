package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.EntityModel;
import java.util.List;
import java.util.Optional;

/**
 * An object of another table whose values the answers show.
 *
 * @param name of the generated entity's field that refers to it
 * @param className of the generated class for it
 * @param relation the legacy attribute
 * @param target the legacy entity
 * @param id of the other object
 * @param fields the values that are shown, the id aside
 */
record RelatedDesign(
        String name,
        String className,
        AttributeModel relation,
        EntityModel target,
        FieldDesign id,
        List<FieldDesign> fields) {
    RelatedDesign {
        fields = List.copyOf(fields);
    }

    String joinColumn() {
        return relation.relation().joinColumns().get(0);
    }

    /** The field for a legacy path that begins with the relation, such as {@code customer.name}. */
    Optional<FieldDesign> field(String path) {
        return fields.stream().filter(field -> field.path().equals(path)).findFirst();
    }
}
