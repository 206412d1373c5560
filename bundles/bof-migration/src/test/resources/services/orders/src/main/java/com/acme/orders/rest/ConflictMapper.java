package com.acme.orders.rest;

import com.acme.orders.service.OrderException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;

@Provider
public class ConflictMapper implements ExceptionMapper<OrderException> {
    @Override
    public Response toResponse(OrderException e) {
        return Response.status(e.getStatus()).entity(ApiResponse.failed(e.getMessage())).build();
    }
}
