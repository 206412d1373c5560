package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.EnumModel;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TypeRef;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A type in generated code.
 *
 * @param name its simple name
 * @param imported its qualified name, empty where it needs no import
 */
record JavaType(String name, String imported) {
    private static final JavaType INSTANT = platform("java.time.Instant");
    private static final JavaType DATE = platform("java.time.LocalDate");

    /** Types of times and dates by what the framework keeps of them. */
    private static final Map<String, JavaType> TIMES = Map.of(
            "java.time.Instant", INSTANT,
            "java.time.LocalDateTime", INSTANT,
            "java.time.OffsetDateTime", INSTANT,
            "java.time.ZonedDateTime", INSTANT,
            "java.util.Date", INSTANT,
            "java.util.Calendar", INSTANT,
            "java.sql.Timestamp", INSTANT,
            "java.sql.Date", DATE,
            "java.time.LocalDate", DATE);

    private static final Map<String, String> BOXES = Map.of(
            "boolean", "Boolean",
            "byte", "Byte",
            "short", "Short",
            "int", "Integer",
            "long", "Long",
            "float", "Float",
            "double", "Double",
            "char", "Character");

    private static final Set<String> PLAIN = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.Character",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.util.UUID",
            "java.time.LocalTime");

    static JavaType platform(String qualified) {
        String simple = qualified.substring(qualified.lastIndexOf('.') + 1);
        return new JavaType(simple, qualified.startsWith("java.lang.") ? "" : qualified);
    }

    /** The type that a value of this type has in generated code; empty where the framework has none for it. */
    static Optional<JavaType> of(TypeRef type, ServiceModel service) {
        if (TIMES.containsKey(type.name())) {
            return Optional.of(TIMES.get(type.name()));
        }
        if (PLAIN.contains(type.name())) {
            return Optional.of(platform(type.name()));
        }
        if (BOXES.containsKey(type.name())) {
            return Optional.of(new JavaType(type.name(), ""));
        }
        if (type.name().equals("[]") && type.arguments().get(0).name().equals("byte")) {
            return Optional.of(new JavaType("byte[]", ""));
        }
        return service.enumOf(type.name()).map(EnumModel::name).map(name -> new JavaType(ClassNames.of(name), ""));
    }

    /** The simple names of the types that need an import. */
    static Stream<String> imports() {
        return Stream.concat(PLAIN.stream().map(JavaType::platform), TIMES.values().stream())
                .filter(type -> !type.imported().isEmpty())
                .map(JavaType::name);
    }

    static JavaType ofDay() {
        return DATE;
    }

    JavaType boxed() {
        return BOXES.containsKey(name) ? new JavaType(BOXES.get(name), "") : this;
    }

    boolean isPrimitive() {
        return BOXES.containsKey(name);
    }

    /** The value that a field of the type has by itself. */
    Code initial() {
        if (!isPrimitive()) {
            return new Code("null");
        }
        return new Code(name.equals("boolean") ? "false" : "(" + name + ") 0");
    }

    boolean isText() {
        return name.equals("String");
    }

    boolean isTime() {
        return equals(INSTANT) || equals(DATE);
    }
}
