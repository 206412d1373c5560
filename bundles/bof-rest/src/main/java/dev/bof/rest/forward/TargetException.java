package dev.bof.rest.forward;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;

/** A target that did not do its part. The message is for operators. */
final class TargetException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, and so what is known of the request. */
    enum Kind {
        /** No connection was made: the target has got nothing of the request. */
        UNREACHED,
        /** It said nothing for too long. */
        SILENT,
        /** It ended the connection, or its answer is none. */
        BROKEN
    }

    private final Kind kind;

    private TargetException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What the failure of a request without an answer means. */
    static TargetException of(Throwable failure) {
        boolean unreached = failure instanceof ConnectException
                || failure instanceof SocketTimeoutException
                || failure instanceof UnknownHostException
                || failure instanceof UnresolvedAddressException
                || failure instanceof SSLHandshakeException;
        return unreached
                ? new TargetException(Kind.UNREACHED, "no connection could be made: " + failure.getMessage(), failure)
                : broken("it ended the connection without an answer", failure);
    }

    static TargetException silent(long seconds) {
        return new TargetException(Kind.SILENT, "it has been silent for " + seconds + " s", null);
    }

    static TargetException broken(String why, Throwable cause) {
        return new TargetException(Kind.BROKEN, why, cause);
    }

    Kind kind() {
        return kind;
    }
}
