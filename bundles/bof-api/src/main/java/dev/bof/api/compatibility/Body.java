package dev.bof.api.compatibility;

import java.util.Objects;

/**
 * The body of an answer, as a template. {@code ${name}} stands for a value; which ones there are, {@link LegacyEndpoint}
 * and {@link LegacyError} say.
 *
 * <p>In a JSON template a string that is nothing but one placeholder becomes the value itself, whatever its type:
 * {@code {"data": "${item}", "success": true}}; in a longer string it becomes text: {@code "Order ${id} is paid"}. The
 * order of members stays as it is written.
 *
 * @param mediaType the exact {@code Content-Type}; null where there is no body, and for JSON that the
 *     {@link JsonStyle#mediaType()} holds for
 * @param template null where there is no body
 */
public record Body(Kind kind, String mediaType, String template) {
    private static final Body NONE = new Body(Kind.NONE, null, null);

    /** What a template is. */
    public enum Kind {
        NONE,
        JSON,
        /** Characters as they are, whatever the media type says. */
        TEXT
    }

    public Body {
        Objects.requireNonNull(kind, "kind");
        if (kind == Kind.NONE != (template == null)) {
            throw new IllegalArgumentException("a body has a template unless there is none");
        }
    }

    /** No body, and no {@code Content-Type}. */
    public static Body none() {
        return NONE;
    }

    /** JSON such as {@code "${items}"}, which is a bare array, or {@code {"data": "${item}"}}. */
    public static Body json(String template) {
        return new Body(Kind.JSON, null, Objects.requireNonNull(template, "template"));
    }

    /** JSON of another media type, such as {@code application/vnd.api+json}. */
    public static Body json(String mediaType, String template) {
        return new Body(Kind.JSON, mediaType, Objects.requireNonNull(template, "template"));
    }

    /** Text as it is, such as a message without quotes around it. */
    public static Body text(String mediaType, String template) {
        return new Body(
                Kind.TEXT,
                Objects.requireNonNull(mediaType, "mediaType"),
                Objects.requireNonNull(template, "template"));
    }
}
