package at.stromfeld.tariffs;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class TariffExceptionMapper implements ExceptionMapper<TariffException> {
  @Override
  public Response toResponse(TariffException e) {
    return Response.status(e.status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(ApiResponse.error(e.code, e.getMessage(), e.field))
        .build();
  }
}
