package dev.bof.migration.read.jpa;

import java.util.Locale;

/** Names of tables and columns, where the mapping says none and where a naming strategy changes those that it says. */
enum ColumnNames {
    /** As JPA has it: the name in Java. */
    JPA {
        @Override
        String of(String name) {
            return name;
        }
    },
    /** As Spring Boot has it: lower case with underscores, also for names that an annotation says. */
    SPRING {
        @Override
        String of(String name) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < name.length(); i++) {
                boolean wordBegins = i > 0
                        && i < name.length() - 1
                        && Character.isUpperCase(name.charAt(i))
                        && Character.isLowerCase(name.charAt(i - 1))
                        && Character.isLowerCase(name.charAt(i + 1));
                if (wordBegins) {
                    text.append('_');
                }
                text.append(name.charAt(i));
            }
            return text.toString().replace('.', '_').toLowerCase(Locale.ROOT);
        }
    };

    abstract String of(String name);
}
