package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.ColumnModel;
import java.util.ArrayList;
import java.util.List;

/** What is said of a column beside the field's name. */
final class ColumnCode {
    private ColumnCode() {}

    /** @param exact whether numbers stay as they are */
    static List<String> of(FieldDesign field, boolean exact) {
        List<String> parts = new ArrayList<>();
        if (!field.column().equalsIgnoreCase(field.name())) {
            parts.add("name = " + Escape.literal(field.column()));
        }
        ColumnModel column = field.attribute().column();
        if (column != null) {
            if (field.type().name().equals("BigDecimal") && column.precision() != null) {
                parts.add("precision = " + column.precision());
            }
            if (field.type().name().equals("BigDecimal") && column.scale() != null && !exact) {
                parts.add("scale = " + column.scale());
            }
            if (!column.insertable()) {
                parts.add("insertable = false");
            }
            if (!column.updatable() && field.role() != AttributeModel.Role.ID) {
                parts.add("updatable = false");
            }
        }
        return parts;
    }
}
