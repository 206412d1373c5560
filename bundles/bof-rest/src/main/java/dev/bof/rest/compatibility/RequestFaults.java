package dev.bof.rest.compatibility;

import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.ProblemType;
import dev.bof.rest.problem.RequestFault;

/** What can be wrong with the address of a request, with the codes by which a profile's errors tell them apart. */
final class RequestFaults {
    static final String UNREADABLE = "unreadable";
    static final String RANGE = "range";
    static final String MISSING = "missing";
    static final String UNKNOWN = "unknown";

    /** No fault of the address, but that there is no body. */
    static final String ABSENT = "absent";

    /** No fault of the address, but of what is stored already. */
    static final String TAKEN = "taken";

    private RequestFaults() {}

    /** @param cause may be null */
    static RequestFault unreadable(String parameter, Throwable cause) {
        return malformed(parameter, UNREADABLE, "is not valid.", cause);
    }

    static RequestFault outside(String parameter, long least, long most) {
        return malformed(parameter, RANGE, "must be between " + least + " and " + most + ".", null);
    }

    static RequestFault missing(String parameter) {
        return malformed(parameter, MISSING, "is missing.", null);
    }

    static RequestFault unknown(String parameter, String value) {
        return malformed(parameter, UNKNOWN, "has '" + value + "', by which lists cannot be sorted.", null);
    }

    static RequestFault absent() {
        return new RequestFault(ProblemType.MALFORMED, new FieldError("", ABSENT, "The body is empty."), null);
    }

    private static RequestFault malformed(String parameter, String code, String what, Throwable cause) {
        return new RequestFault(
                ProblemType.MALFORMED,
                new FieldError(parameter, code, "Query parameter '" + parameter + "' " + what),
                cause);
    }

    /** An id that no object can have, told apart from one that no object has. */
    static RequestFault id(String route, String id, Throwable cause) {
        return new RequestFault(
                ProblemType.NOT_FOUND,
                new FieldError(ObjectValues.ID, UNREADABLE, route + " '" + id + "' does not exist."),
                cause);
    }
}
