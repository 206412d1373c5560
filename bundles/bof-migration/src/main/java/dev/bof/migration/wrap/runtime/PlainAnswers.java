package dev.bof.migration.wrap.runtime;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers what JAX-RS itself throws as it would without us: with the exception's own response, and no problem document. */
final class PlainAnswers implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException e) {
        return e.getResponse();
    }
}
