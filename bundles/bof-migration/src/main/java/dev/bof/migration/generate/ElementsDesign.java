package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.ElementsModel;
import dev.bof.migration.model.EntityModel;
import java.util.List;
import java.util.Optional;

/**
 * A list of objects that belong to the generated one.
 *
 * @param name of the list, in the entity and its schemas
 * @param className of the generated class for an element
 * @param list the legacy attribute
 * @param target the legacy entity of an element
 * @param owner the field of an element that refers back
 * @param ownerColumn its column
 * @param id of an element
 * @param fields of an element, the id aside
 * @param order by which fields of an element the list is sorted, as JPA writes it; empty for none
 */
record ElementsDesign(
        String name,
        String className,
        ElementsModel model,
        AttributeModel list,
        EntityModel target,
        String owner,
        String ownerColumn,
        FieldDesign id,
        List<FieldDesign> fields,
        String order) {
    ElementsDesign {
        fields = List.copyOf(fields);
    }

    /** The field for an attribute of the legacy element. */
    Optional<FieldDesign> field(String path) {
        return id.path().equals(path)
                ? Optional.of(id)
                : fields.stream().filter(field -> field.path().equals(path)).findFirst();
    }

    /** Whether the framework counts the elements in this field. */
    boolean isPosition(FieldDesign field) {
        return field.path().equals(model.position());
    }

    /** The field that takes a property of what clients send for an element. */
    Optional<FieldDesign> taking(ElementsModel.Shape shape, String property) {
        return shape.fields().stream()
                .filter(mapping -> mapping.property().equals(property))
                .findFirst()
                .flatMap(mapping -> field(mapping.attribute()));
    }

    /** Whether the service itself decides what of a number is stored. */
    boolean isCompleted(FieldDesign field) {
        return model.shapes().stream()
                .filter(ElementsModel.Shape::sent)
                .flatMap(shape -> shape.fields().stream())
                .anyMatch(mapping -> mapping.attribute().equals(field.path()) && mapping.computation() != null);
    }
}
