package dev.bof.migration.model;

/**
 * Something that was not read, or not understood. What stands here is missing elsewhere: nothing is dropped silently.
 *
 * @param severity how much it matters
 * @param message one sentence for a person
 * @param place where
 */
public record Problem(Severity severity, String message, Place place) {

    /** How much a problem matters. */
    public enum Severity {
        /** A file or a declaration could not be read at all. */
        ERROR,
        /** Something that decides how the service answers was not understood: somebody must look. */
        WARNING,
        /** It was understood in a way that somebody may want to know. */
        NOTE
    }

    /** Whether it may change how the service answers. */
    public boolean isToLookAt() {
        return severity != Severity.NOTE;
    }

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
