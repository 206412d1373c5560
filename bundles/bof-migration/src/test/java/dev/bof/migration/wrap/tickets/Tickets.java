package dev.bof.migration.wrap.tickets;

import java.util.List;
import javax.enterprise.context.ApplicationScoped;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.transaction.Transactional;

@ApplicationScoped
@Transactional
public class Tickets {
    @PersistenceContext(unitName = "tickets")
    private EntityManager manager;

    public List<Ticket> all() {
        return manager.createQuery("SELECT t FROM Ticket t ORDER BY t.id", Ticket.class)
                .getResultList();
    }

    public Ticket open(String subject) {
        Ticket ticket = new Ticket();
        ticket.setSubject(subject);
        manager.persist(ticket);
        if (subject.isBlank()) {
            throw new IllegalArgumentException("a ticket needs a subject");
        }
        return ticket;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Ticket find(long id) {
        return manager.find(Ticket.class, id);
    }

    public long close(long id) {
        find(id).setOpenTicket(false);
        return id;
    }
}
