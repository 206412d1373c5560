package dev.bof.migration.generate;

import dev.bof.migration.model.ErrorAnswer;
import java.util.List;
import java.util.Optional;

/**
 * How the front end told of values in an address that have not the type that the code wants: JAX-RS takes them for a part
 * of the address that there is not, Spring for a bad request.
 */
final class UnreadableCode {
    /** What mappers and advices get then, the particular first. */
    private static final List<String> OF_JAX_RS =
            List.of("NotFoundException", "ClientErrorException", "WebApplicationException");

    private static final List<String> OF_SPRING =
            List.of("MethodArgumentTypeMismatchException", "TypeMismatchException");
    private static final List<String> OF_BODIES = List.of(
            "HttpMessageNotReadableException",
            "JsonMappingException",
            "MismatchedInputException",
            "InvalidFormatException",
            "JsonProcessingException",
            "ProcessingException");
    private static final List<String> OF_ALL = List.of("RuntimeException", "Exception", "Throwable");
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;

    private final List<ErrorAnswer> errors;
    private final boolean isSpring;

    UnreadableCode(List<ErrorAnswer> errors, boolean isSpring) {
        this.errors = errors;
        this.isSpring = isSpring;
    }

    int status() {
        return isSpring ? BAD_REQUEST : NOT_FOUND;
    }

    /** What the service itself makes of them. */
    Optional<ErrorAnswer> own() {
        return of(isSpring ? OF_SPRING : OF_JAX_RS).or(() -> of(OF_ALL));
    }

    /** What the service itself makes of bodies that it cannot read. */
    Optional<ErrorAnswer> ofBodies() {
        return of(OF_BODIES);
    }

    /** What the service makes of every exception that it says nothing particular of. */
    Optional<ErrorAnswer> ofAnything() {
        return of(OF_ALL);
    }

    private Optional<ErrorAnswer> of(List<String> exceptions) {
        return exceptions.stream()
                .flatMap(name -> errors.stream()
                        .filter(error -> error.exception().endsWith("." + name)
                                || error.exception().equals(name)))
                .findFirst();
    }
}
