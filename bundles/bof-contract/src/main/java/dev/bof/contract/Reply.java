package dev.bof.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;

/**
 * What a variant answered.
 *
 * @param headers by lower-case name; several of one name joined by commas
 */
record Reply(int status, SortedMap<String, String> headers, byte[] body) {

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    boolean isFailure() {
        return status >= 500;
    }

    boolean isRefusal() {
        return status >= 400;
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The body as JSON; a missing node where it is none. */
    JsonNode json() {
        try {
            return Json.MAPPER.readTree(body);
        } catch (IOException e) {
            return Json.MAPPER.missingNode();
        }
    }

    /** The object in the body to which a pointer leads; missing where there is none. */
    JsonNode at(String pointer) {
        return pointer == null ? Json.MAPPER.missingNode() : json().at(pointer);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reply reply
                && status == reply.status
                && headers.equals(reply.headers)
                && Arrays.equals(body, reply.body);
    }

    @Override
    public int hashCode() {
        return 31 * status + Arrays.hashCode(body);
    }

    @Override
    public String toString() {
        return status + " " + headers + " " + text();
    }
}
