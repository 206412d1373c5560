package com.acme.orders.rest;

import static com.acme.orders.rest.Paths.ID;

import com.acme.orders.model.Order;
import com.acme.orders.service.OrderService;
import java.util.List;
import java.util.stream.Collectors;
import javax.annotation.security.RolesAllowed;
import javax.ejb.EJB;
import javax.validation.Valid;
import javax.ws.rs.*;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Orders over HTTP. */
@Path(Paths.ORDERS)
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {
    @EJB
    private OrderService service;

    /** All orders, newest first. */
    @GET
    public ApiResponse<List<OrderDto>> list(@BeanParam OrderQuery query) {
        return ApiResponse.ok(service.find(query.status, query.number, query.offset, Math.min(query.limit, 200)).stream()
                .map(OrderDto::of)
                .collect(Collectors.toList()));
    }

    @GET
    @Path(ID)
    public Response get(@PathParam("id") Long id) {
        Order order = service.get(id);
        if (order == null) {
            return Response.status(Response.Status.NOT_FOUND).entity(ApiResponse.failed("no order " + id)).build();
        }
        return Response.ok(ApiResponse.ok(OrderDto.of(order))).build();
    }

    @POST
    @RolesAllowed({"clerk", "admin"})
    public Response create(@Valid OrderDto dto) {
        return Response.status(201).entity(ApiResponse.ok(OrderDto.of(service.create(dto)))).build();
    }

    @PUT
    @Path(ID)
    public ApiResponse<OrderDto> update(@PathParam("id") Long id, OrderDto dto) {
        return ApiResponse.ok(OrderDto.of(service.update(id, dto)));
    }

    @POST
    @Path(ID + "/pay")
    public ApiResponse<OrderDto> pay(@PathParam("id") Long id) {
        return ApiResponse.ok(OrderDto.of(service.pay(id)));
    }

    @Path(ID + "/lines")
    public LineResource lines(@PathParam("id") Long id) {
        return new LineResource(id);
    }
}
