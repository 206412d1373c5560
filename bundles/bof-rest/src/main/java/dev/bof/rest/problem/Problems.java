package dev.bof.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.ProblemType;
import dev.bof.rest.answer.ClientLeft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders whatever went wrong as a problem document, and logs it. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final Refusals REFUSALS = Refusals.create();

    private Problems() {}

    /**
     * The answer to a request that failed.
     *
     * @param route the route that was asked, or null where it was none
     * @param instance the path as the client asked it
     */
    public static ProblemAnswer answer(Throwable failure, String route, String instance, String correlationId) {
        Problem problem = Failures.problem(failure);
        log(problem, failure, route, correlationId);
        return document(problem, instance, correlationId);
    }

    /** The answer to a request of which only the status of its answer is known. */
    public static ProblemAnswer answer(int status, String instance, String correlationId) {
        return document(WebFailures.problem(status), instance, correlationId);
    }

    static ProblemAnswer document(Problem problem, String instance, String correlationId) {
        Document document = new Document(
                problem.type().urn(),
                problem.type().title(),
                problem.status(),
                problem.detail(),
                instance,
                correlationId,
                problem.errors());
        Map<String, String> headers = new HashMap<>(problem.headers());
        headers.put("Content-Type", ProblemAnswer.MEDIA_TYPE);
        try {
            return new ProblemAnswer(problem.status(), Map.copyOf(headers), JSON.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem document of plain strings could not be written", e);
        }
    }

    static void log(Problem problem, Throwable failure, String route, String correlationId) {
        if (problem.status() == 503 && problem.type() == ProblemType.OUTCOME_UNKNOWN) {
            // not one of many: each is a write that somebody has to look after
            LOG.warn(
                    "[{}] {} ({})",
                    correlationId,
                    problem.detail(),
                    Failures.root(failure).toString());
        } else if (problem.status() == 503) {
            REFUSALS.refused(route, problem.detail(), correlationId, failure);
        } else if (problem.status() >= 500 && !ClientLeft.isCauseOf(failure)) {
            LOG.error("[{}] The request failed", correlationId, failure);
        } else {
            LOG.debug("[{}] {} {}", correlationId, problem.status(), problem.detail(), failure);
        }
    }

    /** The problem document; its order is that of the contract. */
    private record Document(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            String correlationId,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {}
}
