package dev.bof.rest.answer;

import java.util.Map;

/**
 * An answer as it goes over the wire.
 *
 * @param headers the headers that belong to the answer itself, such as Content-Type, Location and ETag
 * @param body empty where there is none
 */
public record RenderedAnswer(int status, Map<String, String> headers, byte[] body) {
    /**
     * The request attribute by which the generic router tells how it will answer a write: a function from the write's
     * result to this.
     */
    public static final String RENDERER = "bof.answer-renderer";

    public RenderedAnswer {
        headers = Map.copyOf(headers);
    }
}
