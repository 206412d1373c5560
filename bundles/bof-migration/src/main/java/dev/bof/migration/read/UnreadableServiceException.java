package dev.bof.migration.read;

/** There is nothing to read: the root is missing, is no folder, or has no Java source. */
public final class UnreadableServiceException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableServiceException(String message) {
        super(message);
    }
}
