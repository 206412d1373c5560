package net.helpline.tickets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;

@RequestScoped
public class TicketsResource implements TicketsApi {
    @Inject
    private TicketStore store;

    @Override
    public List<TicketView> list(Ticket.State state) {
        return store.list(state).stream().map(TicketView::of).toList();
    }

    @Override
    public TicketView get(int id) {
        return TicketView.of(store.existing(id));
    }

    @Override
    public Response open(NewTicket ticket) {
        TicketView opened = TicketView.of(store.open(ticket));
        return Response.created(URI.create(TicketsApi.PATH + "/" + opened.id())).entity(opened).build();
    }

    @Override
    public TicketView edit(int id, NewTicket changes) {
        return TicketView.of(store.edit(id, changes));
    }

    @Override
    public TicketView assign(int id, int agent) {
        return TicketView.of(store.assign(id, agent));
    }

    @Override
    public TicketView state(int id, Map<String, String> body) {
        return TicketView.of(store.move(id, body.get("state")));
    }

    @Override
    public CommentsResource comments(int id) {
        return new CommentsResource(store, id);
    }
}
