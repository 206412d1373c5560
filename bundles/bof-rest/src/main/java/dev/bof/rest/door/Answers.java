package dev.bof.rest.door;

import dev.bof.rest.problem.ProblemAnswer;
import dev.bof.rest.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The front door's own answers: always problem documents. */
public final class Answers {
    private Answers() {}

    /** Answers a request with the problem of a failure. */
    public static void problem(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        String correlation = Correlation.of(request);
        Object asked = request.getAttribute(RequestAttributes.ORIGINAL_PATH);
        ProblemAnswer answer = Problems.answer(
                failure,
                (String) request.getAttribute(RequestAttributes.ROUTE),
                asked == null ? request.getRequestURI() : asked.toString(),
                correlation);
        response.setStatus(answer.status());
        response.setHeader(Correlation.HEADER, correlation);
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(answer.body());
        }
    }
}
