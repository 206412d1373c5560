package dev.bof.persistence.dialect;

import dev.bof.api.persistence.Dialect;
import java.nio.charset.StandardCharsets;
import java.sql.Types;

/** H2 compares texts by UTF-16 unit, which is not the order of the code points; that of their UTF-8 bytes is. */
public final class H2Dialect implements Dialect {
    static final String VENDOR = "h2";

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public String byCodePoint(String expression) {
        return "STRINGTOUTF8(" + expression + ")";
    }

    @Override
    public Object comparable(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String exact(String expression) {
        return expression;
    }

    @Override
    public int typeOfAny() {
        return Types.VARCHAR;
    }

    @Override
    public String folded(String expression) {
        return "bof_fold(" + expression + ")";
    }
}
