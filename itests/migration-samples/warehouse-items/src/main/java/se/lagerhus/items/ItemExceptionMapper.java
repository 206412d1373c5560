package se.lagerhus.items;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;

@Provider
public class ItemExceptionMapper implements ExceptionMapper<ItemException>
{
  @Override
  public Response toResponse(ItemException e)
  {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", e.status);
    body.put("code", e.code);
    body.put("text", e.getMessage());
    return Response.status(e.status).type("application/json").entity(body).build();
  }
}
