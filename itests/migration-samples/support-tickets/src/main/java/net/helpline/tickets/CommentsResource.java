package net.helpline.tickets;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.util.List;

/** The comments of one ticket. */
public class CommentsResource {
    private final TicketStore store;
    private final int ticket;

    CommentsResource(TicketStore store, int ticket) {
        this.store = store;
        this.ticket = ticket;
    }

    @GET
    public List<CommentView> list() {
        return store.existing(ticket).getComments().stream().map(CommentView::of).toList();
    }

    @POST
    public CommentView add(CommentView comment) {
        return CommentView.of(store.comment(ticket, comment));
    }
}
