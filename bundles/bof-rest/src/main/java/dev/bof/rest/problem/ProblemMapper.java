package dev.bof.rest.problem;

import dev.bof.api.problem.ProblemType;
import dev.bof.rest.door.RequestAttributes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;

/** Renders every exception that leaves a variant; an answer that the variant wrote itself is left as it is. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private final HttpServletRequest request;
    private final UriInfo uri;
    private final ProblemTeller teller;

    public ProblemMapper(
            @Context HttpServletRequest request, @Context UriInfo uri, @Context Configuration configuration) {
        this.request = request;
        this.uri = uri;
        this.teller = (ProblemTeller) configuration.getProperty(ProblemTeller.PROPERTY);
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException web && isComplete(web.getResponse())) {
            return web.getResponse();
        }
        Problem problem = located(Failures.problem(failure));
        String correlationId = attribute(RequestAttributes.CORRELATION_ID);
        Problems.log(problem, failure, attribute(RequestAttributes.ROUTE), correlationId);
        ProblemAnswer answer =
                told(problem, failure).orElseGet(() -> Problems.document(problem, instance(), correlationId));
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        return answer.body().length == 0
                ? response.build()
                : response.entity(answer.body()).build();
    }

    private Optional<ProblemAnswer> told(Problem problem, Throwable failure) {
        return teller == null ? Optional.empty() : teller.tell(problem, failure, request, uri);
    }

    private static boolean isComplete(Response response) {
        return response.hasEntity() || response.getStatus() < 400;
    }

    /** JAX-RS knows that there is nothing; what there is not, only the address says. */
    private Problem located(Problem problem) {
        String id = uri.getPathParameters().getFirst("id");
        if (id == null || problem.type() != ProblemType.NOT_FOUND || !WebFailures.isUnspecific(problem)) {
            return problem;
        }
        return Problem.of(ProblemType.NOT_FOUND, attribute(RequestAttributes.ROUTE) + " '" + id + "' does not exist.");
    }

    private String instance() {
        String original = attribute(RequestAttributes.ORIGINAL_PATH);
        return original == null ? request.getRequestURI() : original;
    }

    private String attribute(String name) {
        return (String) request.getAttribute(name);
    }
}
