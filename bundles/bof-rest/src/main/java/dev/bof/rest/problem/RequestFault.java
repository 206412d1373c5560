package dev.bof.rest.problem;

import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;

/** A problem with one part of a request that is no field of its body: a query parameter or a part of the path. */
public final class RequestFault extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final transient FieldError fault;

    /**
     * @param fault names the part; its message is the problem's detail
     * @param cause what brought it about, for the log alone; may be null
     */
    public RequestFault(ProblemType type, FieldError fault, Throwable cause) {
        super(type, fault.message(), cause);
        this.fault = fault;
    }

    public FieldError fault() {
        return fault;
    }
}
