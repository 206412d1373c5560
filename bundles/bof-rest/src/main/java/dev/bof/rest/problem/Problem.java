package dev.bof.rest.problem;

import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a client is told about a request that failed, as far as it does not depend on the request.
 *
 * @param status the HTTP status, mostly that of {@code type}
 * @param headers further headers of the answer
 */
public record Problem(
        ProblemType type, int status, String detail, List<FieldError> errors, Map<String, String> headers) {

    static Problem of(ProblemType type, String detail) {
        return new Problem(type, type.status(), detail, List.of(), Map.of());
    }

    static Problem of(ProblemException failure) {
        Map<String, String> headers = new HashMap<>();
        failure.retryAfter()
                .ifPresent(after -> headers.put("Retry-After", Long.toString(Math.max(1, after.toSeconds()))));
        failure.tag().ifPresent(tag -> headers.put("ETag", '"' + tag + '"'));
        return new Problem(failure.type(), failure.status(), failure.getMessage(), failure.errors(), headers);
    }
}
