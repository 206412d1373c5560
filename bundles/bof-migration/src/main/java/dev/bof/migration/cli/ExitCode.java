package dev.bof.migration.cli;

/** How the program ends, for whoever calls it from a script. */
public final class ExitCode {
    public static final int DONE = 0;
    /** It did not work; the message says what and where, and what became of a change that had begun. */
    public static final int FAILED = 1;
    /** The options are wrong. */
    public static final int WRONG_USE = 2;
    /** Files were changed by hand since they were written; nothing was overwritten. */
    public static final int CHANGED_BY_HAND = 3;
    /** With {@code --strict}: some source could not be read. */
    public static final int UNREADABLE_SOURCES = 4;

    private ExitCode() {}
}
