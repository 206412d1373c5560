package com.nordlicht.billing.api;

import com.nordlicht.billing.domain.InvoiceStatus;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

@Path("/billing/invoices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InvoiceResource {

    private final InvoiceService service;

    public InvoiceResource(InvoiceService service) {
        this.service = service;
    }

    @GET
    public InvoiceList find(
            @QueryParam("start") @DefaultValue("0") int start,
            @QueryParam("limit") @DefaultValue("25") int limit,
            @QueryParam("status") InvoiceStatus status,
            @QueryParam("customer") String customer,
            @QueryParam("currency") String currency) {
        return service.find(start, Math.min(limit, 200), status, customer, currency);
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") long id) {
        InvoiceInfo invoice = service.get(id);
        if (invoice == null) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        return Response.ok(invoice).build();
    }

    @GET
    @Path("/{id}/lines")
    public List<InvoiceInfo.LineInfo> lines(@PathParam("id") long id) {
        return service.lines(id);
    }

    @POST
    public InvoiceInfo create(InvoiceData data) {
        return service.create(data);
    }

    /** We never had PUT: the old gateway did not let it through. */
    @POST
    @Path("/{id}")
    public InvoiceInfo change(@PathParam("id") long id, InvoiceData data) {
        return service.change(id, data);
    }

    @POST
    @Path("/{id}/issue")
    public InvoiceInfo issue(@PathParam("id") long id) {
        return service.issue(id);
    }

    @POST
    @Path("/{id}/pay")
    public InvoiceInfo pay(@PathParam("id") long id, Payment payment) {
        return service.pay(id, payment);
    }

    @POST
    @Path("/{id}/cancel")
    public InvoiceInfo cancel(@PathParam("id") long id) {
        return service.cancel(id);
    }

    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") long id) {
        service.delete(id);
    }
}
