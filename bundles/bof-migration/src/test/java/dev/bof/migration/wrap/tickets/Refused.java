package dev.bof.migration.wrap.tickets;

import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;

@Provider
public class Refused implements ExceptionMapper<IllegalArgumentException> {
    @Override
    public Response toResponse(IllegalArgumentException exception) {
        return Response.status(422)
                .type("text/plain")
                .entity(exception.getMessage())
                .build();
    }
}
