package dev.bof.rest.door;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import org.glassfish.jersey.message.internal.HeaderValueException;

/** Reads the header while an exception still reaches the mapper: afterwards Jersey answers a bad one without a word. */
@PreMatching
final class AcceptGuard implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
        } catch (HeaderValueException e) {
            throw new ProblemException(ProblemType.MALFORMED, "The header Accept cannot be read.", e);
        }
    }
}
