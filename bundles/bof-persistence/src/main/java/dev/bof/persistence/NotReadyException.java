package dev.bof.persistence;

/** What a bundle needs is not there yet; the message says what, for the operator. */
public class NotReadyException extends Exception {
    private static final long serialVersionUID = 1L;

    public NotReadyException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
