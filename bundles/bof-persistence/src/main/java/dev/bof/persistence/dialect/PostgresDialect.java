package dev.bof.persistence.dialect;

import dev.bof.api.persistence.Dialect;
import java.sql.Types;

/** PostgreSQL compares by the collation of the database, unless it is told otherwise. */
public final class PostgresDialect implements Dialect {

    @Override
    public String vendor() {
        return "postgresql";
    }

    @Override
    public String byCodePoint(String expression) {
        return expression + " COLLATE \"C\"";
    }

    @Override
    public Object comparable(String text) {
        return text;
    }

    /** An index serves comparisons in its own collation alone, be it for equality. */
    @Override
    public String exact(String expression) {
        return byCodePoint(expression);
    }

    @Override
    public int typeOfAny() {
        return Types.OTHER;
    }

    @Override
    public String folded(String expression) {
        return "bof_fold(" + expression + ")";
    }
}
