package dev.bof.migration.generate;

/** A business object that the framework cannot serve as it is; the message says why, with file and line. */
public final class UnsupportedObjectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message for a person, with file and line where there are any */
    public UnsupportedObjectException(String message) {
        super(message);
    }
}
