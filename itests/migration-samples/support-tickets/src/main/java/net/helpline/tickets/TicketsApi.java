package net.helpline.tickets;

import jakarta.ws.rs.*;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

@Path(TicketsApi.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface TicketsApi {
    String PATH = "tickets";
    String ONE = "{id: \\d+}";

    @GET
    List<TicketView> list(@QueryParam("state") Ticket.State state);

    @GET
    @Path(ONE)
    TicketView get(@PathParam("id") int id);

    @POST
    Response open(NewTicket ticket);

    @PATCH
    @Path(ONE)
    TicketView edit(@PathParam("id") int id, NewTicket changes);

    @POST
    @Path(ONE + "/assign/{agent}")
    TicketView assign(@PathParam("id") int id, @PathParam("agent") int agent);

    @POST
    @Path(ONE + "/state")
    TicketView state(@PathParam("id") int id, Map<String, String> body);

    @Path(ONE + "/comments")
    CommentsResource comments(@PathParam("id") int id);
}
