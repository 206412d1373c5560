package dev.bof.migration.model;

import java.util.List;

/**
 * How the service as a whole writes and reads JSON, as far as its sources say. A null or empty value is as the server has it.
 *
 * @param naming {@code SNAKE_CASE}, {@code LOWER_CAMEL_CASE}, ... or empty
 * @param inclusion {@code NON_NULL}, {@code NON_EMPTY}, ... or empty
 * @param datesAsTimestamps null where nothing is said
 * @param failOnUnknownProperties null where nothing is said
 * @param dateFormat a pattern, or empty
 * @param timezone or empty
 * @param errorMessages whether Spring Boot's own error bodies tell the message
 * @param jsonB whether JSON-B writes it: fields come by their names, and nulls are left out where nothing else is said
 * @param doubts what is set beside, and cannot be carried over
 * @param place where it is set; null where nothing is said
 */
public record JsonSettings(
        String naming,
        String inclusion,
        Boolean datesAsTimestamps,
        Boolean failOnUnknownProperties,
        String dateFormat,
        String timezone,
        boolean errorMessages,
        boolean jsonB,
        List<Problem> doubts,
        Place place) {

    public JsonSettings {
        doubts = List.copyOf(doubts);
    }

    public static final JsonSettings UNSAID =
            new JsonSettings("", "", null, null, "", "", false, false, List.of(), null);
}
