package dev.bof.migration.model;

import java.util.List;

/**
 * One way in which an endpoint answers.
 *
 * @param status of HTTP; 0 where the code computes it
 * @param body what it carries
 * @param mediaType where the code says one for this answer, or empty
 * @param headers the names of the headers that the code sets, such as {@code Location}
 * @param condition when, as the code says, or empty where always
 */
public record Answer(
        int status, BodyShape body, String mediaType, List<String> headers, String condition, Place place) {

    public Answer {
        headers = List.copyOf(headers);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
