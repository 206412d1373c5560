package dev.bof.core;

import dev.bof.api.object.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Ids as clients write them. */
final class Ids {
    private static final Map<Class<?>, Function<String, Object>> NUMBERS =
            Map.of(Long.class, Long::valueOf, Integer.class, Integer::valueOf, Short.class, Short::valueOf);

    private Ids() {}

    static boolean supported(Class<?> type) {
        return NUMBERS.containsKey(type) || type == UUID.class || type == String.class;
    }

    /** The id of this type, or empty where the text cannot be one. */
    static Optional<Object> parse(Class<?> type, String text) {
        if (type == String.class) {
            return Texts.storable(text) ? Optional.of(text) : Optional.empty();
        }
        try {
            return type == UUID.class ? uuid(text) : number(NUMBERS.get(type), text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The platform also reads 007, +7 and the digits of other scripts; one object has one address. */
    private static Optional<Object> number(Function<String, Object> reader, String text) {
        Object number = reader.apply(text);
        return number.toString().equals(text) ? Optional.of(number) : Optional.empty();
    }

    /** Here the platform also takes shortened forms. */
    private static Optional<Object> uuid(String text) {
        UUID uuid = UUID.fromString(text);
        return uuid.toString().equalsIgnoreCase(text) ? Optional.of(uuid) : Optional.empty();
    }
}
