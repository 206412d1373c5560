package dev.bof.migration.wrap.desk;

import dev.bof.migration.wrap.tickets.Ticket;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.Path;

@Path("/desk")
public class DeskResource {
    private final EntityManagerFactory factory;
    private boolean closed;

    public DeskResource(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @GET
    public String waiting() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        EntityManager em = factory.createEntityManager();
        try {
            return em.createQuery("SELECT t FROM Ticket t", Ticket.class)
                            .getResultList()
                            .size()
                    + " waiting";
        } finally {
            em.close();
        }
    }

    @DELETE
    public void close() {
        closed = true;
    }
}
