package dev.bof.rest.openapi;

import dev.bof.api.problem.ProblemType;

/** What is the same for all operations that write. */
final class Writes {
    private Writes() {}

    /** Adds the idempotency key and the problems that a write can meet, whatever it writes. */
    static Operation of(Operation operation) {
        return operation
                .parameters(Components.parameter(Components.IDEMPOTENCY_KEY))
                .problems(
                        ProblemType.UNKNOWN_PARAMETER,
                        ProblemType.KEY_IN_PROGRESS,
                        ProblemType.OUTCOME_UNKNOWN,
                        ProblemType.KEY_REUSED,
                        ProblemType.CAPABILITY_MISSING)
                .problem(ProblemType.UNAVAILABLE.status(), ProblemType.OUTCOME_UNKNOWN);
    }
}
