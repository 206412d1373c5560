package dev.bof.core;

import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.core.query.ListedType;
import dev.bof.core.query.QueryField;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes of a description what its lists can be asked for. */
final class QueryFields {
    private static final String ID = "id";

    private final ObjectDescriptor<?> descriptor;
    private final EntityType<?> entity;

    private QueryFields(ObjectDescriptor<?> descriptor, EntityType<?> entity) {
        this.descriptor = descriptor;
        this.entity = entity;
    }

    /** @throws IllegalArgumentException if a field of the description cannot be used in lists, naming it */
    static <T extends BusinessObject<?>> ListedType<T> of(ObjectModel<T> model) {
        ObjectDescriptor<T> descriptor = model.descriptor();
        EntityType<T> entity = model.entity();
        QueryFields fields = new QueryFields(descriptor, entity);
        List<QueryField> searchable = fields.texts(descriptor.searchable());
        List<QueryField> filterable = fields.fields(withUnseen(descriptor.filterable(), descriptor));
        return new ListedType<>(
                entity.type(),
                entity.name(),
                model.mark().undeleted(),
                fields.field(ID),
                filterable,
                fields.fields(withUnseen(descriptor.sortable(), descriptor)),
                searchable,
                Stream.concat(searchable.stream(), filterable.stream().filter(QueryField::isText))
                        .distinct()
                        .toList(),
                descriptor.unseen(),
                entity.related(),
                descriptor.defaultPageSize());
    }

    private static List<String> withUnseen(List<String> names, ObjectDescriptor<?> descriptor) {
        return Stream.concat(names.stream(), descriptor.unseen().stream())
                .distinct()
                .toList();
    }

    private List<QueryField> fields(List<String> names) {
        return names.stream().map(this::field).toList();
    }

    private List<QueryField> texts(List<String> names) {
        List<QueryField> fields = fields(names);
        fields.stream().filter(field -> !field.isText()).forEach(field -> {
            throw new IllegalArgumentException(field.name() + " is not a text, so no search can look into it");
        });
        return fields;
    }

    private QueryField field(String name) {
        Attribute attribute = entity.attributeOf(name);
        return new QueryField(
                name, attribute.name(), attribute.type(), nullable(attribute), storage(attribute), attribute::get);
    }

    private static EnumType storage(Attribute attribute) {
        if (!attribute.type().isEnum()) {
            return null;
        }
        return attribute.annotation(Enumerated.class).map(Enumerated::value).orElse(EnumType.ORDINAL);
    }

    /** A field that is never without a value needs no care for objects that lack one. */
    private boolean nullable(Attribute attribute) {
        if (attribute.nested()) {
            // all of the object that it is a part of may be missing
            return true;
        }
        boolean column =
                attribute.annotation(Column.class).map(Column::nullable).orElse(true);
        return column
                && !attribute.primitive()
                && !attribute.name().equals(ID)
                && !entity.base().alwaysSet(attribute.name())
                && !isRequired(attribute);
    }

    /** Whether nobody can create an object without it, or take it away. */
    private boolean isRequired(Attribute attribute) {
        return isRequired(descriptor.createSchema(), attribute).orElse(false)
                && isRequired(descriptor.updateSchema(), attribute).orElse(true);
    }

    private static Optional<Boolean> isRequired(Class<? extends Record> schema, Attribute attribute) {
        return Arrays.stream(schema.getRecordComponents())
                .filter(component -> component.getName().equals(attribute.name()))
                .map(component -> component.getType().isPrimitive()
                        || component.getAccessor().isAnnotationPresent(NotNull.class))
                .findFirst();
    }
}
