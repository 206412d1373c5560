package dev.bof.core;

import dev.bof.api.object.Position;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of objects that belong to another one, such as the lines of an invoice: written whole, with the object that has
 * them. Where a list is sent that says the same the elements stay.
 *
 * @param holder the field that has the list
 * @param structure the class of an element
 * @param mapping an element and the record that clients know it as
 * @param owner the field of an element that refers back, null for none
 * @param position the field that counts the elements, null for none
 */
record Elements(Attribute holder, Structure structure, SchemaMapping mapping, Attribute owner, Attribute position)
        implements Held {

    /** Null where the component is no list of records, or the field no list of persistent objects. */
    static Elements of(RecordComponent component, Attribute holder, boolean keepsEmpty) {
        Class<?> schema = argument(component.getGenericType());
        Class<?> type = argument(holder.genericType());
        boolean fits = holder.type() == List.class
                && component.getType() == List.class
                && schema != null
                && schema.isRecord()
                && type != null
                && (type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(Embeddable.class));
        if (!fits) {
            return null;
        }
        Structure structure = new Structure(type);
        return new Elements(
                holder,
                structure,
                new SchemaMapping(type, structure::attribute, schema.asSubclass(Record.class), keepsEmpty),
                holder.annotation(OneToMany.class)
                        .map(OneToMany::mappedBy)
                        .filter(name -> !name.isEmpty())
                        .map(structure::attribute)
                        .orElse(null),
                structure.attributes().stream()
                        .filter(each -> each.annotation(Position.class).isPresent())
                        .findFirst()
                        .orElse(null));
    }

    private static Class<?> argument(Type type) {
        return type instanceof ParameterizedType parameterized
                        && parameterized.getActualTypeArguments()[0] instanceof Class<?> argument
                ? argument
                : null;
    }

    @Override
    public Object read(Object held) {
        return held == null ? null : records(held);
    }

    private List<Record> records(Object held) {
        return ((List<?>) held).stream().map(mapping::read).toList();
    }

    @Override
    public Object values(Object held) {
        return held == null
                ? null
                : ((List<?>) held)
                        .stream().<Map<String, Object>>map(mapping::values).toList();
    }

    @Override
    public boolean writable() {
        mapping.writable();
        return true;
    }

    /** @param wanted null for none */
    @Override
    public boolean write(Object wanted, Object object) {
        List<Object> made = new ArrayList<>();
        for (Object each : wanted == null ? List.of() : (List<?>) wanted) {
            made.add(element((Record) each, made.size(), object));
        }
        @SuppressWarnings("unchecked")
        List<Object> present = (List<Object>) holder.get(object);
        if (Optional.ofNullable(present).map(this::records).orElseGet(List::of).equals(records(made))) {
            return false;
        }
        if (present == null) {
            holder.replace(object, made);
        } else {
            present.clear();
            present.addAll(made);
        }
        return true;
    }

    private Object element(Record values, int index, Object object) {
        Object element = structure.create();
        mapping.write(values, element);
        if (owner != null) {
            owner.replace(element, object);
        }
        if (position != null) {
            int first = position.annotation(Position.class).orElseThrow().first();
            position.set(element, position.type() == Long.class ? (Object) (long) (first + index) : first + index);
        }
        return element;
    }
}
