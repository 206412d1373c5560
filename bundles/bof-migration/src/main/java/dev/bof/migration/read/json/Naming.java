package dev.bof.migration.read.json;

import java.util.Locale;

/** How names in Java become names in JSON. */
enum Naming {
    AS_IN_JAVA,
    LOWER_CAMEL_CASE,
    SNAKE_CASE,
    UPPER_SNAKE_CASE,
    UPPER_CAMEL_CASE,
    KEBAB_CASE,
    LOWER_CASE,
    LOWER_DOT_CASE;

    /** By a strategy's name in Jackson, Spring or JSON-B, whatever its form; AS_IN_JAVA where unknown. */
    static Naming of(String written) {
        String name = written.substring(written.lastIndexOf('.') + 1).replace("Strategy", "");
        return switch (name.replace("_", "").replace("-", "").toUpperCase(Locale.ROOT)) {
            case "SNAKECASE", "LOWERCASEWITHUNDERSCORES", "CAMELCASETOLOWERCASEWITHUNDERSCORES" -> SNAKE_CASE;
            case "UPPERSNAKECASE" -> UPPER_SNAKE_CASE;
            case "UPPERCAMELCASE", "PASCALCASETOCAMELCASE" -> UPPER_CAMEL_CASE;
            case "KEBABCASE", "LOWERCASEWITHDASHES" -> KEBAB_CASE;
            case "LOWERCASE" -> LOWER_CASE;
            case "LOWERDOTCASE" -> LOWER_DOT_CASE;
            case "LOWERCAMELCASE", "IDENTITY" -> LOWER_CAMEL_CASE;
            default -> AS_IN_JAVA;
        };
    }

    String apply(String javaName) {
        return switch (this) {
            case AS_IN_JAVA, LOWER_CAMEL_CASE -> javaName;
            case SNAKE_CASE -> separated(javaName, '_');
            case UPPER_SNAKE_CASE -> separated(javaName, '_').toUpperCase(Locale.ROOT);
            case KEBAB_CASE -> separated(javaName, '-');
            case LOWER_DOT_CASE -> separated(javaName, '.');
            case LOWER_CASE -> javaName.toLowerCase(Locale.ROOT);
            case UPPER_CAMEL_CASE -> javaName.substring(0, 1).toUpperCase(Locale.ROOT) + javaName.substring(1);
        };
    }

    /** As Jackson has it: a separator before each run of capitals. */
    private static String separated(String name, char separator) {
        StringBuilder text = new StringBuilder();
        boolean wasUpper = true;
        for (char each : name.toCharArray()) {
            boolean upper = Character.isUpperCase(each);
            if (upper && !wasUpper) {
                text.append(separator);
            }
            text.append(Character.toLowerCase(each));
            wasUpper = upper;
        }
        return text.toString();
    }
}
