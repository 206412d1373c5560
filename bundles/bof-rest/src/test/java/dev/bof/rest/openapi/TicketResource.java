package dev.bof.rest.openapi;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** A service that knows nothing of the framework. */
@Path("tickets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TicketResource {
    public enum Status {
        OPEN,
        CLOSED
    }

    public record TicketView(long id, String title, Status status) {}

    public record TicketPage(List<TicketView> items, long total) {}

    /** What is sent, by setters. */
    @JsonIgnoreProperties("created_at")
    public static final class NewTicket {
        @NotNull
        private String title;

        private Status status;

        public void setTitle(@Size(max = 80) String title) {
            this.title = title;
        }

        public void setStatus(Status status) {
            this.status = status;
        }

        boolean isClosed() {
            return title == null || status == Status.CLOSED;
        }
    }

    @GET
    public TicketPage list(
            @QueryParam("page") @DefaultValue("1") @Max(1000) int page,
            @QueryParam("status") Status status,
            @HeaderParam("X-Reason") String reason) {
        return new TicketPage(List.of(), page);
    }

    @POST
    public Response create(NewTicket ticket, @Context UriInfo uri) {
        return Response.created(uri.getAbsolutePath()).entity(ticket.isClosed()).build();
    }

    @GET
    @Path("{id: [0-9]+}")
    public TicketView get(@PathParam("id") long id) {
        return new TicketView(id, "", Status.OPEN);
    }

    @PUT
    @Path("{id: [0-9]+}")
    public TicketView update(@PathParam("id") long id, NewTicket ticket) {
        return get(id);
    }

    @DELETE
    @Path("{id: [0-9]+}")
    public void delete(@PathParam("id") long id) {}

    @POST
    @Path("{id: [0-9]+}/close")
    public TicketView close(@PathParam("id") long id) {
        return get(id);
    }
}
