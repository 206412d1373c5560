package dev.bof.persistence.dialect;

import dev.bof.api.object.Texts;
import org.h2.util.JdbcUtils;
import org.h2.util.Utils.ClassFactory;

/** The functions that our migrations declare to H2. */
public final class H2Functions {
    /** H2 finds this class only so: its own class loader does not see it. */
    private static final ClassFactory FACTORY = new ClassFactory() {
        @Override
        public boolean match(String name) {
            return name.equals(H2Functions.class.getName());
        }

        @Override
        public Class<?> loadClass(String name) {
            return H2Functions.class;
        }
    };

    private H2Functions() {}

    static void offer() {
        JdbcUtils.addClassFactory(FACTORY);
    }

    static void withdraw() {
        JdbcUtils.removeClassFactory(FACTORY);
    }

    /** Called by the database, as {@code bof_fold}. */
    public static String fold(String text) {
        return text == null ? null : Texts.fold(text);
    }
}
