package dev.bof.persistence.dialect;

import dev.bof.api.object.Texts;
import org.h2.util.JdbcUtils;
import org.h2.util.Utils.ClassFactory;

/**
 * Lets H2 find the class of the function that our migration declares: its own class loader does not see it.
 */
final class H2Functions {
    private static final ClassFactory TEXTS = new ClassFactory() {
        @Override
        public boolean match(String name) {
            return name.equals(Texts.class.getName());
        }

        @Override
        public Class<?> loadClass(String name) {
            return Texts.class;
        }
    };

    private H2Functions() {}

    static void offer() {
        JdbcUtils.addClassFactory(TEXTS);
    }

    static void withdraw() {
        JdbcUtils.removeClassFactory(TEXTS);
    }
}
