package dev.bof.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.bof.api.compatibility.TimeStyle;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Reads dates as Jackson does by itself: of a time its date, of a number that day since 1970, of an empty list null. */
final class LenientDateReader extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;
    private static final int TIME = "2025-08-01".length();

    private final transient JsonDeserializer<LocalDate> exact;

    private final boolean takesTimes;

    /** @param takesTimes whether the text of a time is taken for its date: a pattern leaves no choice */
    private LenientDateReader(JsonDeserializer<LocalDate> exact, boolean takesTimes) {
        super(LocalDate.class);
        this.exact = exact;
        this.takesTimes = takesTimes;
    }

    /** The reader of a style; dates in another form than texts are read as that form says alone. */
    static JsonDeserializer<LocalDate> of(TimeStyle style) {
        JsonDeserializer<LocalDate> exact = LegacyTimeJson.dateReader(style);
        boolean usual = style.form() == TimeStyle.Form.DATE;
        return usual || style.form() == TimeStyle.Form.PATTERN ? new LenientDateReader(exact, usual) : exact;
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            return LocalDate.ofEpochDay(parser.getIntValue());
        }
        if (parser.isExpectedStartArrayToken()) {
            int[] parts = context.readValue(parser, int[].class);
            return parts.length == 0 ? null : day(parts, context);
        }
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "Expected array or string.");
        }
        String text = parser.getText();
        return takesTimes && text.length() > TIME && text.charAt(TIME) == 'T'
                ? day(text, context)
                : exact.deserialize(parser, context);
    }

    private LocalDate day(String time, DeserializationContext context) throws IOException {
        try {
            String local = time.endsWith("Z") ? time.substring(0, time.length() - 1) : time;
            return LocalDateTime.parse(local).toLocalDate();
        } catch (DateTimeException e) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, time, "%s", e.getMessage());
        }
    }

    private LocalDate day(int[] parts, DeserializationContext context) throws IOException {
        try {
            return parts.length == 3
                    ? LocalDate.of(parts[0], parts[1], parts[2])
                    : context.reportInputMismatch(this, "a date has three parts");
        } catch (DateTimeException e) {
            return context.reportInputMismatch(this, "%s", e.getMessage());
        }
    }
}
