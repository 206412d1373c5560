package dev.bof.migration.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One way in which an endpoint answers.
 *
 * @param status of HTTP; 0 where the code computes it
 * @param body what it carries
 * @param mediaType where the code says one for this answer, or empty
 * @param headers what the headers that the code sets have as their values, by name, such as {@code Location}
 * @param condition when, as the code says, or empty where always
 */
public record Answer(
        int status, BodyShape body, String mediaType, Map<String, BodyShape> headers, String condition, Place place) {

    public Answer {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    public Answer withStatus(int other) {
        return new Answer(other, body, mediaType, headers, condition, place);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
