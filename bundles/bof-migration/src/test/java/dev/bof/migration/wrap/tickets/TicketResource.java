package dev.bof.migration.wrap.tickets;

import java.util.List;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;

@Path("/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TicketResource {
    private final Tickets tickets;

    @Context
    private UriInfo uri;

    @Inject
    public TicketResource(Tickets tickets) {
        this.tickets = tickets;
    }

    @GET
    public List<Ticket> list() {
        return tickets.all();
    }

    @GET
    @Path("{id}")
    public Ticket get(@PathParam("id") long id) {
        Ticket ticket = tickets.find(id);
        if (ticket == null) {
            throw new NotFoundException();
        }
        return ticket;
    }

    @POST
    public Response open(Ticket body) {
        Ticket ticket = tickets.open(body.getSubject());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(ticket.getId()))
                        .build())
                .entity(ticket)
                .build();
    }

    @POST
    @Path("{id}/close")
    public Ticket close(@PathParam("id") long id) {
        return tickets.find(tickets.close(id));
    }
}
