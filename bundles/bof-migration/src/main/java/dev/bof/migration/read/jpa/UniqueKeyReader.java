package dev.bof.migration.read.jpa;

import com.github.javaparser.ast.body.TypeDeclaration;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.Place;
import dev.bof.migration.model.UniqueKey;
import dev.bof.migration.read.code.Annotation;
import dev.bof.migration.read.code.Api;
import dev.bof.migration.read.code.Java;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads which columns are unique, alone or together. */
final class UniqueKeyReader {
    private final Java java;
    private final ColumnNames names;

    UniqueKeyReader(Java java, ColumnNames names) {
        this.java = java;
        this.names = names;
    }

    List<UniqueKey> of(TypeDeclaration<?> type, List<AttributeReader.Attribute> attributes) {
        List<AttributeModel> models =
                attributes.stream().map(AttributeReader.Attribute::model).toList();
        List<UniqueKey> keys = new ArrayList<>();
        java.annotations().find(type, Api.JPA, "Table").ifPresent(table -> {
            table.annotations("uniqueConstraints")
                    .forEach(each -> keys.add(key(each, each.texts("columnNames"), models)));
            table.annotations("indexes").stream()
                    .filter(each -> each.flag("unique", false))
                    .forEach(each -> keys.add(key(each, columnsOf(each), models)));
        });
        AttributeReader.leaves(models, "").forEach((path, each) -> {
            if (each.column() != null && each.column().unique()) {
                keys.add(new UniqueKey("", List.of(each.column().name()), List.of(path), "", each.place()));
            }
        });
        naturalId(attributes).ifPresent(keys::add);
        return keys;
    }

    private Optional<UniqueKey> naturalId(List<AttributeReader.Attribute> attributes) {
        List<AttributeModel> found = attributes.stream()
                .filter(each -> java.annotations().has(each.member().mapped(), Api.HIBERNATE, "NaturalId"))
                .map(AttributeReader.Attribute::model)
                .filter(each -> each.column() != null)
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new UniqueKey(
                        "",
                        found.stream().map(each -> each.column().name()).toList(),
                        found.stream().map(AttributeModel::name).toList(),
                        "",
                        found.get(0).place()));
    }

    private UniqueKey key(Annotation annotation, List<String> written, List<AttributeModel> attributes) {
        List<String> columns =
                written.stream().map(ColumnReader::unquoted).map(names::of).toList();
        Place place = annotation.place();
        return new UniqueKey(
                annotation.text("name"),
                columns,
                columns.stream().map(each -> attributeOf(each, attributes)).toList(),
                "",
                place);
    }

    /** An index lists its columns in one text, with directions. */
    private static List<String> columnsOf(Annotation index) {
        return Stream.of(index.text("columnList").split(","))
                .map(each -> each.strip().split(" ")[0])
                .toList();
    }

    private static String attributeOf(String column, List<AttributeModel> attributes) {
        return AttributeReader.leaves(attributes, "").entrySet().stream()
                .filter(each -> hasColumn(each, column))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(column);
    }

    private static boolean hasColumn(Map.Entry<String, AttributeModel> attribute, String column) {
        AttributeModel model = attribute.getValue();
        return model.column() != null && model.column().name().equalsIgnoreCase(column)
                || model.relation() != null && model.relation().joinColumns().contains(column);
    }
}
