package dev.bof.migration.wrap.desk;

import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

public class ClosedMapper implements ExceptionMapper<IllegalStateException> {
    @Override
    public Response toResponse(IllegalStateException e) {
        return Response.status(409).entity(e.getMessage()).build();
    }
}
