package dev.bof.rest.compatibility;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.compatibility.JsonStyle;
import dev.bof.api.compatibility.TimeStyle;
import dev.bof.api.object.FieldNames;
import dev.bof.api.object.Texts;
import dev.bof.rest.json.LegacyTimes;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads values of fields from texts, as clients of a service wrote them in its addresses. */
final class LegacyValues {
    private final JsonStyle style;
    private final ObjectMapper mapper;
    private final Map<String, JavaType> types = new HashMap<>();

    LegacyValues(LegacyRoute<?> route) {
        this.style = route.profile().json();
        this.mapper = route.mapper();
        for (RecordComponent component : route.descriptor().responseSchema().getRecordComponents()) {
            types.put(FieldNames.wire(component.getName()), mapper.constructType(component.getGenericType()));
        }
    }

    /**
     * The value that the text stands for; a text where the type of the field is not known here.
     *
     * @param anyCase whether the constants of enums are known in any case
     * @throws IllegalArgumentException if it is none of the field's type
     */
    Object read(String field, String text, boolean anyCase) {
        JavaType type = types.get(field);
        if (type == null || type.hasRawClass(String.class)) {
            return storable(text);
        }
        if (type.isEnumType()) {
            return constant(type.getRawClass(), text, anyCase);
        }
        if (type.hasRawClass(Boolean.class) || type.hasRawClass(boolean.class)) {
            return bool(text);
        }
        try {
            if (type.hasRawClass(Instant.class)) {
                return LegacyTimes.ofTimes(style.timesOf().getOrDefault(field, style.times()))
                        .time(text);
            }
            if (type.hasRawClass(LocalDate.class)) {
                return date(text, style.timesOf().getOrDefault(field, style.dates()));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
        return other(type, text);
    }

    /** @throws IllegalArgumentException if the text is no date in this style */
    static LocalDate date(String text, TimeStyle style) {
        try {
            return LegacyTimes.ofDates(style).date(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String storable(String text) {
        if (!Texts.storable(text)) {
            throw new IllegalArgumentException("no database can store it");
        }
        return text;
    }

    private Object constant(Class<?> type, String text, boolean anyCase) {
        for (Object constant : type.getEnumConstants()) {
            String written = mapper.valueToTree(constant).asText();
            if (anyCase ? written.equalsIgnoreCase(text) : written.equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no constant of " + type.getSimpleName());
    }

    static Boolean bool(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException("neither true nor false");
    }

    /** Numbers and UUIDs: neither a blank nor {@code null} is one, whatever a mapper makes of it. */
    private Object other(JavaType type, String text) {
        if (type.hasRawClass(Long.class) || type.hasRawClass(long.class)) {
            return Long.valueOf(text);
        }
        if (type.hasRawClass(UUID.class)) {
            return UUID.fromString(text);
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("no value");
        }
        Object value = mapper.convertValue(text, type);
        if (value == null) {
            throw new IllegalArgumentException("no value");
        }
        return value;
    }
}
