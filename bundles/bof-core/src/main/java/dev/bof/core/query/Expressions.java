package dev.bof.core.query;

import dev.bof.api.object.Texts;
import dev.bof.api.persistence.Dialect;

/** The expressions of JPQL in which databases differ, through EclipseLink's function {@code SQL}. */
final class Expressions {
    private final Dialect dialect;

    Expressions(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The field in an order, and where it is compared with {@link #comparable}. */
    String ordered(QueryField field) {
        return field.isText() || field.isNamedConstant() ? sql(dialect.byCodePoint("?"), field.path()) : field.path();
    }

    /** What to bind where a value is compared with {@link #ordered}. */
    Object comparable(QueryField field, Object value) {
        if (field.isText()) {
            return dialect.comparable((String) value);
        }
        return field.isNamedConstant() ? dialect.comparable(((Enum<?>) value).name()) : value;
    }

    /** The field where it is tested for equality, or against a pattern. */
    String exact(QueryField field) {
        return field.isText() ? sql(dialect.exact("?"), field.path()) : field.path();
    }

    /** The field without case and accents. */
    String folded(QueryField field) {
        return sql(dialect.folded("?"), field.path());
    }

    /** A pattern that matches texts with this part, once both are folded. */
    static String foldedPart(String part) {
        return part(Texts.fold(part));
    }

    /** A pattern that matches texts with this part. */
    static String part(String part) {
        return "%" + escape(part) + "%";
    }

    /** The text in a pattern, where it means itself; both databases take the backslash without being told. */
    static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String sql(String template, String path) {
        return template.equals("?") ? path : "SQL('" + template.replace("'", "''") + "', " + path + ")";
    }
}
