package dev.bof.rest.problem;

import dev.bof.api.problem.ProblemType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glassfish.jersey.server.ParamException;

/** The problems behind the exceptions of JAX-RS. */
final class WebFailures {
    /** What is said where the exception says no more than its status. */
    private static final Map<ProblemType, String> SENTENCES = Map.ofEntries(
            Map.entry(ProblemType.MALFORMED, "The request cannot be understood."),
            Map.entry(ProblemType.UNAUTHENTICATED, "This needs a valid token."),
            Map.entry(ProblemType.FORBIDDEN, "This is not allowed for you."),
            Map.entry(ProblemType.NOT_FOUND, "There is nothing at this address."),
            Map.entry(ProblemType.METHOD_NOT_ALLOWED, "This method is not allowed at this address."),
            Map.entry(ProblemType.NOT_ACCEPTABLE, "The answer is available as application/json only."),
            Map.entry(ProblemType.CONFLICT, "This is in conflict with the present state."),
            Map.entry(ProblemType.PRECONDITION_FAILED, "A precondition of the request does not hold."),
            Map.entry(ProblemType.TOO_LARGE, "The body is too large."),
            Map.entry(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body must be sent as application/json."),
            Map.entry(ProblemType.VALIDATION, "The body is not valid."),
            Map.entry(ProblemType.PRECONDITION_REQUIRED, "The request needs a precondition."),
            Map.entry(ProblemType.RATE_LIMITED, "Too many requests, come again later."),
            Map.entry(ProblemType.INTERNAL, "The server could not do this."),
            Map.entry(ProblemType.UNAVAILABLE, "The service is not available at the moment."));

    private WebFailures() {}

    static Problem problem(WebApplicationException failure) {
        // JAX-RS answers a bad query parameter with 404, as if it were part of the address
        if (failure instanceof ParamException bad && !(failure instanceof ParamException.PathParamException)) {
            return Problem.of(ParameterProblems.unreadable(bad.getParameterName(), bad.getCause()));
        }
        Response response = failure.getResponse();
        int status = response.getStatus();
        ProblemType type = type(response.getStatusInfo());
        return new Problem(type, status, detail(failure, type), List.of(), headers(response));
    }

    /** The problem of which only the status is known. */
    static Problem problem(int status) {
        ProblemType type = usual(status);
        String detail =
                switch (status) {
                    case 414 -> "The address is too long.";
                    case 431 -> "The headers are too large.";
                    default -> SENTENCES.get(type);
                };
        return new Problem(type, status, detail, List.of(), Map.of());
    }

    /** Whether the problem says no more than its status. */
    static boolean isUnspecific(Problem problem) {
        return problem.detail().equals(SENTENCES.get(problem.type()));
    }

    /** Where a status has several types, a service chooses one by its title as the reason phrase. */
    private static ProblemType type(Response.StatusType status) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status.getStatusCode())
                .filter(type -> type.title().equalsIgnoreCase(status.getReasonPhrase()))
                .findFirst()
                .orElseGet(() -> usual(status.getStatusCode()));
    }

    private static ProblemType usual(int status) {
        return switch (status) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 409 -> ProblemType.CONFLICT;
            case 412 -> ProblemType.PRECONDITION_FAILED;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 422 -> ProblemType.VALIDATION;
            case 428 -> ProblemType.PRECONDITION_REQUIRED;
            case 429 -> ProblemType.RATE_LIMITED;
            case 503 -> ProblemType.UNAVAILABLE;
            default -> status < 500 ? ProblemType.MALFORMED : ProblemType.INTERNAL;
        };
    }

    /** The words that the service chose; those of a 404 and of a server's fault are not for clients. */
    private static String detail(WebApplicationException failure, ProblemType type) {
        String message = failure.getMessage();
        boolean fixed = message == null
                || message.startsWith("HTTP " + failure.getResponse().getStatus())
                || type == ProblemType.NOT_FOUND
                || type == ProblemType.INTERNAL;
        return fixed ? SENTENCES.get(type) : message;
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        headers.remove(HttpHeaders.CONTENT_TYPE);
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        return headers;
    }
}
