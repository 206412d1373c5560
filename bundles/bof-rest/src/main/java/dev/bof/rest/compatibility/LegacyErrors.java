package dev.bof.rest.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.compatibility.LegacyError;
import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.KeyTakenException;
import dev.bof.rest.problem.Problem;
import dev.bof.rest.problem.ProblemAnswer;
import dev.bof.rest.problem.ProblemTeller;
import dev.bof.rest.problem.RequestFault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells problems as the service did: those that its endpoints meet, and those of requests that come to no endpoint at all.
 * The framework's endpoints beside them tell theirs in documents.
 */
final class LegacyErrors implements ProblemTeller {
    private final LegacyRoute<?> route;
    private final List<Rule> rules;

    private record Rule(LegacyError error, BodyTemplate body, Optional<Template> each) {}

    /** The rule that fits a problem, and the fault that it fits for, null where it is none of one field. */
    private record Match(Rule rule, FieldError fault) {}

    LegacyErrors(LegacyRoute<?> route) {
        this.route = route;
        String json = route.profile().json().mediaType();
        this.rules = route.profile().errors().stream()
                .map(error -> new Rule(
                        error,
                        new BodyTemplate(error.body(), json),
                        Optional.ofNullable(error.each()).map(Template::new)))
                .toList();
    }

    @Override
    public Optional<ProblemAnswer> tell(Problem problem, Throwable failure, HttpServletRequest request, UriInfo uri) {
        LegacyEndpoint endpoint = (LegacyEndpoint) request.getAttribute(LegacyHandler.ENDPOINT);
        if (endpoint == null && !(failure instanceof WebApplicationException)) {
            return Optional.empty();
        }
        List<FieldError> faults = faults(problem, failure);
        return match(problem, faults, endpoint)
                .map(match -> answer(
                        match,
                        problem,
                        new ProblemValues(
                                route,
                                problem,
                                failure,
                                match.rule().error(),
                                match.fault(),
                                faults,
                                match.rule().each().orElse(null),
                                (JsonNode) request.getAttribute(LegacyBodies.SENT),
                                request,
                                uri)));
    }

    private static List<FieldError> faults(Problem problem, Throwable failure) {
        if (failure instanceof RequestFault part) {
            return List.of(part.fault());
        }
        if (failure instanceof KeyTakenException taken) {
            return taken.fields().stream()
                    .map(field -> new FieldError(field, RequestFaults.TAKEN, problem.detail()))
                    .toList();
        }
        return problem.errors();
    }

    private Optional<Match> match(Problem problem, List<FieldError> faults, LegacyEndpoint endpoint) {
        for (Rule rule : rules) {
            LegacyError error = rule.error();
            boolean here = error.operation() == null || endpoint != null && error.operation() == endpoint.operation();
            if (error.type() != problem.type() || !here) {
                continue;
            }
            if (error.field() == null && error.code() == null) {
                return Optional.of(new Match(rule, faults.isEmpty() ? null : faults.get(0)));
            }
            Optional<FieldError> fault = faults.stream()
                    .filter(f -> error.field() == null || error.field().equals(f.field()))
                    .filter(f -> error.code() == null || error.code().equals(f.code()))
                    .findFirst();
            if (fault.isPresent()) {
                return Optional.of(new Match(rule, fault.get()));
            }
        }
        return Optional.empty();
    }

    private ProblemAnswer answer(Match match, Problem problem, Values values) {
        BodyTemplate body = match.rule().body();
        Map<String, String> headers = new HashMap<>(problem.headers());
        headers.putAll(match.rule().error().headers());
        body.mediaType().ifPresent(type -> headers.put(HttpHeaders.CONTENT_TYPE, type));
        return new ProblemAnswer(match.rule().error().status(), headers, body.render(route.mapper(), values));
    }
}
