package dev.bof.migration.store;

/** A file cannot be read or written; the message says which and why. Nothing is half-written. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
