package dev.bof.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** Tells problems in other words than those of a problem document. */
@FunctionalInterface
public interface ProblemTeller {
    /** The property of an application's configuration that has its teller. */
    String PROPERTY = "bof.problem-teller";

    /**
     * The answer that tells a problem; empty where it is to be told by a document.
     *
     * @param failure what the problem was made of
     */
    Optional<ProblemAnswer> tell(Problem problem, Throwable failure, HttpServletRequest request, UriInfo uri);
}
