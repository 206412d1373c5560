package dev.bof.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import dev.bof.api.compatibility.TimeStyle;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Times and dates of a {@link TimeStyle} in JSON. */
final class LegacyTimeJson {
    private LegacyTimeJson() {}

    static JsonSerializer<Instant> timeWriter(TimeStyle style) {
        return new Writer<>(Instant.class, LegacyTimes.ofTimes(style)::of);
    }

    static JsonDeserializer<Instant> timeReader(TimeStyle style) {
        LegacyTimes times = LegacyTimes.ofTimes(style);
        return new Reader<>(Instant.class, times::time, times::time);
    }

    static JsonSerializer<LocalDate> dateWriter(TimeStyle style) {
        return new Writer<>(LocalDate.class, LegacyTimes.ofDates(style)::of);
    }

    static JsonDeserializer<LocalDate> dateReader(TimeStyle style) {
        LegacyTimes times = LegacyTimes.ofDates(style);
        return new Reader<>(LocalDate.class, times::date, times::date);
    }

    private static final class Writer<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<T, Object> form;

        Writer(Class<T> type, Function<T, Object> form) {
            super(type);
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            Object written = form.apply(value);
            if (written instanceof String text) {
                json.writeString(text);
            } else if (written instanceof Long number) {
                json.writeNumber(number);
            } else {
                json.writeStartArray();
                for (Object part : (List<?>) written) {
                    json.writeNumber((Integer) part);
                }
                json.writeEndArray();
            }
        }
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> ofText;
        private final transient Function<int[], T> ofParts;

        Reader(Class<T> type, Function<String, T> ofText, Function<int[], T> ofParts) {
            super(type);
            this.ofText = ofText;
            this.ofParts = ofParts;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return switch (parser.currentToken()) {
                    case VALUE_STRING, VALUE_NUMBER_INT -> ofText.apply(parser.getText());
                    case START_ARRAY -> ofParts.apply(context.readValue(parser, int[].class));
                    default -> (T) context.handleUnexpectedToken(handledType(), parser);
                };
            } catch (DateTimeException e) {
                return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "%s", e.getMessage());
            }
        }
    }
}
