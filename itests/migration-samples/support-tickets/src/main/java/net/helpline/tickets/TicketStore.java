package net.helpline.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.util.List;

@ApplicationScoped
@Transactional
public class TicketStore {
    static final int MAX_SUBJECT = 120;

    @PersistenceContext(unitName = "helpline")
    private EntityManager em;

    public List<Ticket> list(Ticket.State state) {
        return state == null
                ? em.createNamedQuery(Ticket.ALL, Ticket.class).getResultList()
                : em.createNamedQuery(Ticket.BY_STATE, Ticket.class).setParameter("state", state).getResultList();
    }

    public Ticket existing(int id) {
        Ticket ticket = em.find(Ticket.class, id);
        if (ticket == null) {
            throw failure(404, "ticket not found");
        }
        return ticket;
    }

    public Ticket open(NewTicket input) {
        if (input == null || input.reporter() == null || !input.reporter().contains("@")) {
            throw failure(422, "reporter must be a mail address");
        }
        Ticket ticket = new Ticket();
        ticket.setReporter(input.reporter());
        ticket.setSubject(subject(input.subject()));
        ticket.setBody(input.body());
        if (input.priority() != null) {
            ticket.setPriority(input.priority());
        }
        em.persist(ticket);
        em.flush();
        return ticket;
    }

    /** Only what is sent changes; the reporter stays. */
    public Ticket edit(int id, NewTicket changes) {
        Ticket ticket = existing(id);
        if (ticket.getState() == Ticket.State.CLOSED) {
            throw failure(409, "ticket is closed");
        }
        if (changes.subject() != null) {
            ticket.setSubject(subject(changes.subject()));
        }
        if (changes.body() != null) {
            ticket.setBody(changes.body());
        }
        if (changes.priority() != null) {
            if (changes.priority() == Ticket.Priority.LOW && ticket.getPriority() == Ticket.Priority.URGENT) {
                throw failure(409, "urgent tickets do not become low");
            }
            ticket.setPriority(changes.priority());
        }
        em.flush();
        return ticket;
    }

    public Ticket assign(int id, int agentId) {
        Ticket ticket = existing(id);
        Agent agent = em.find(Agent.class, agentId);
        if (agent == null) {
            throw failure(422, "no agent " + agentId);
        }
        if (ticket.getState() != Ticket.State.ASSIGNED) {
            transition(ticket, Ticket.State.ASSIGNED);
        }
        ticket.setAgent(agent);
        em.flush();
        return ticket;
    }

    public Ticket move(int id, String name) {
        Ticket ticket = existing(id);
        Ticket.State next;
        try {
            next = Ticket.State.valueOf(String.valueOf(name));
        } catch (IllegalArgumentException e) {
            throw failure(422, "unknown state " + name);
        }
        transition(ticket, next);
        if (next == Ticket.State.NEW) {
            ticket.setAgent(null);
        }
        em.flush();
        return ticket;
    }

    public Comment comment(int id, CommentView input) {
        Ticket ticket = existing(id);
        if (input == null || input.author() == null || input.text() == null || input.text().isBlank()) {
            throw failure(422, "author and text are needed");
        }
        Comment comment = new Comment();
        comment.ticket = ticket;
        comment.author = input.author();
        comment.text = input.text();
        comment.at = System.currentTimeMillis() / 1000;
        ticket.getComments().add(comment);
        em.persist(comment);
        em.flush();
        return comment;
    }

    private static void transition(Ticket ticket, Ticket.State next) {
        if (!ticket.getState().mayBecome(next)) {
            throw failure(409, "a ticket that is " + ticket.getState() + " cannot become " + next);
        }
        ticket.setState(next);
    }

    private static String subject(String subject) {
        if (subject == null || subject.isBlank() || subject.length() > MAX_SUBJECT) {
            throw failure(422, "subject must have 1 to " + MAX_SUBJECT + " characters");
        }
        return subject.trim();
    }

    private static ClientErrorException failure(int status, String text) {
        return new ClientErrorException(Response.status(status).type("application/json").entity(new Failure(status, text)).build());
    }

    public record Failure(int code, String message) {}
}
