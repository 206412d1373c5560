package dev.bof.migration.status;

/**
 * One step of a phase.
 *
 * @param what it is, as a short phrase
 * @param state where it is
 * @param note what shows it, stands against it, or is to be done; may be empty
 */
public record Step(String what, State state, String note) {

    /** Where a step is. */
    public enum State {
        DONE,
        /** It can be done now. */
        OPEN,
        /** Something stands against it. */
        BLOCKED,
        /** Nothing here tells. */
        UNKNOWN
    }

    static Step of(String what, boolean done, String note) {
        return new Step(what, done ? State.DONE : State.OPEN, note);
    }
}
