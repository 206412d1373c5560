package dev.bof.rest.answer;

import org.eclipse.jetty.io.EofException;

/** Recognises that a client has hung up: nobody is there to answer, and nothing is wrong with the server. */
public final class ClientLeft {
    private ClientLeft() {}

    /** Whether a failure began with the client's connection. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException) {
                return true;
            }
        }
        return false;
    }
}
