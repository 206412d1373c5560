package dev.bof.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.bof.api.problem.FieldErrors;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.rest.json.JsonFaults;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Optional;

/** Recognises what went wrong by the exceptions of the platform that any service throws. */
final class Failures {
    private Failures() {}

    /** The problem that a failure means; an internal one where nothing of it is known. */
    static Problem problem(Throwable failure) {
        Throwable cause = failure;
        while (cause != null) {
            Optional<Problem> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
            cause = cause.getCause();
        }
        return Problem.of(
                ProblemType.INTERNAL, "The server could not do this. The log has the reason under the correlation id.");
    }

    /** Where a failure began. */
    static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static Optional<Problem> known(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return Optional.of(Problem.of(problem));
        }
        if (failure instanceof WebApplicationException web) {
            return Optional.of(WebFailures.problem(web));
        }
        if (failure instanceof ConstraintViolationException invalid) {
            return Optional.of(
                    Problem.of(ProblemException.validation(FieldErrors.of(invalid.getConstraintViolations()))));
        }
        if (failure instanceof OptimisticLockException) {
            return Optional.of(
                    Problem.of(ProblemType.CONFLICT, "Another request changed this at the same time. Read it again."));
        }
        if (failure instanceof SQLException database) {
            return DatabaseFailures.problem(database).map(Problem::of);
        }
        if (failure instanceof JsonProcessingException json) {
            return JsonFaults.problem(json).map(Problem::of);
        }
        return Optional.empty();
    }
}
