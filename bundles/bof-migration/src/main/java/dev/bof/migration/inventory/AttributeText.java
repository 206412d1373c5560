package dev.bof.migration.inventory;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.AttributeModel.Form;
import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.ColumnModel;
import dev.bof.migration.model.Constraint;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.Relation;
import dev.bof.migration.model.TransferType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells attributes of entities and properties of transfer types, one a line. */
final class AttributeText {
    private final Lines lines;

    AttributeText(Lines lines) {
        this.lines = lines;
    }

    void attribute(AttributeModel attribute) {
        attribute("", attribute);
    }

    private void attribute(String prefix, AttributeModel attribute) {
        if (!attribute.embedded().isEmpty()) {
            attribute.embedded().forEach(each -> attribute(prefix + attribute.name() + ".", each));
            return;
        }
        List<String> parts = new ArrayList<>();
        parts.add(prefix + attribute.name() + " " + attribute.type());
        if (attribute.column() != null) {
            parts.add(column(attribute.column()));
        }
        if (attribute.relation() != null) {
            parts.add(relation(attribute.relation()));
        }
        if (attribute.form() != Form.PLAIN) {
            parts.add(Lines.words(attribute.form().name()));
        }
        if (attribute.role() != Role.NONE) {
            parts.add("is the " + Lines.words(attribute.role().name()));
        }
        attribute.constraints().forEach(each -> parts.add(constraint(each)));
        lines.detail(String.join("; ", parts));
    }

    private static String column(ColumnModel column) {
        String size = column.length() != null
                ? " (" + column.length() + ")"
                : column.precision() != null ? " (" + column.precision() + "," + column.scale() + ")" : "";
        return "column " + column.name() + size
                + (column.nullable() ? "" : " not null")
                + (column.unique() ? " unique" : "")
                + (column.updatable() ? "" : " not updatable");
    }

    private static String relation(Relation relation) {
        String by = relation.mappedBy().isEmpty()
                ? relation.joinColumns().isEmpty() ? "" : " by " + String.join(", ", relation.joinColumns())
                : " mapped by " + relation.mappedBy();
        return Lines.words(relation.kind().name()) + " " + relation.target() + by;
    }

    void properties(TransferType type) {
        for (Property each : type.properties()) {
            String name = each.jsonName().equals(each.name()) ? each.name() : each.name() + " as " + each.jsonName();
            String direction =
                    each.readable() && each.writable() ? "" : each.readable() ? "; only read" : "; only written";
            String format = each.format() == null || each.format().pattern().isEmpty()
                    ? ""
                    : "; pattern " + each.format().pattern();
            String constraints = each.constraints().stream()
                    .map(AttributeText::constraint)
                    .map(one -> "; " + one)
                    .collect(Collectors.joining());
            lines.detail(name + " " + each.type() + direction + format + constraints);
        }
        if (!type.ignored().isEmpty()) {
            lines.detail("ignored: " + String.join(", ", type.ignored()));
        }
    }

    private static String constraint(Constraint constraint) {
        String values = constraint.attributes().entrySet().stream()
                .map((Map.Entry<String, Object> each) -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(", "));
        return "@" + constraint.name() + (values.isEmpty() ? "" : "(" + values + ")");
    }
}
