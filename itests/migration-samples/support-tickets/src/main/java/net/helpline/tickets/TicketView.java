package net.helpline.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketView(
        int id,
        String subject,
        String body,
        Ticket.Priority priority,
        Ticket.State state,
        String reporter,
        String agent,
        long opened_at,
        long changed_at,
        int comments) {

    static TicketView of(Ticket t) {
        String agent = t.getAgent() == null ? null : t.getAgent().name;
        return new TicketView(t.getId(), t.getSubject(), t.getBody(), t.getPriority(), t.getState(), t.getReporter(), agent,
                t.getOpenedAt(), t.getChangedAt(), t.getComments().size());
    }
}
