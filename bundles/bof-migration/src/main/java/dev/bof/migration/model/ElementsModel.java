package dev.bof.migration.model;

import java.util.List;
import java.util.Optional;

/**
 * A list of objects that belong to the object, such as the lines of an invoice: clients see them with it, and may send
 * them with it.
 *
 * @param attribute of the object's entity
 * @param entity the qualified name of the elements' entity
 * @param shapes how clients know an element, one for each transfer type
 * @param position the attribute of an element that counts them, or empty
 * @param first what the first element has there
 * @param alone the titles of endpoints that answer with nothing but the list of one object
 */
public record ElementsModel(
        String attribute, String entity, List<Shape> shapes, String position, int first, List<String> alone) {

    /**
     * How clients know an element.
     *
     * @param type the qualified name of the transfer type
     * @param sent whether clients send it; else they see it
     * @param fields from the element to the type, or from the type to the element
     */
    public record Shape(String type, boolean sent, List<FieldMapping> fields) {
        public Shape {
            fields = List.copyOf(fields);
        }
    }

    public ElementsModel {
        shapes = List.copyOf(shapes);
        alone = List.copyOf(alone);
    }

    public Optional<Shape> shape(String type, boolean sent) {
        return shapes.stream()
                .filter(each -> each.type().equals(type) && each.sent() == sent)
                .findFirst();
    }
}
