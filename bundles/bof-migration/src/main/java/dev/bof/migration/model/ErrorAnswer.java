package dev.bof.migration.model;

/**
 * How an exception becomes an answer.
 *
 * @param exception its qualified name, or as written
 * @param status 0 where the code computes it
 * @param mediaType or empty
 * @param body what it carries; {@code NOTHING} where it is the server's own
 * @param how by what
 */
public record ErrorAnswer(String exception, int status, String mediaType, BodyShape body, How how, Place place) {

    /** By what an exception becomes an answer. */
    public enum How {
        /** An exception mapper or a controller advice. */
        MAPPER,
        /** An annotation at the exception. */
        ANNOTATION,
        /** The exception extends one that carries a status. */
        EXCEPTION
    }
}
