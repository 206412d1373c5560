package dev.bof.migration.wrap;

import java.util.List;

/** A service that cannot be wrapped. The message tells the reasons and what can be done in its place. */
public final class WrapException extends Exception {
    private static final long serialVersionUID = 1L;

    private static final String INSTEAD =
            "Leave the service where it runs, and let the front door forward to it: bof:variant-add ROUTE VARIANT URL";

    WrapException(String message) {
        super(message);
    }

    WrapException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A service that needs more than the framework's assembly has. */
    static WrapException unsuitable(List<String> reasons) {
        return new WrapException(
                "This service cannot run in the assembly:\n  - " + String.join("\n  - ", reasons) + "\n" + INSTEAD);
    }
}
