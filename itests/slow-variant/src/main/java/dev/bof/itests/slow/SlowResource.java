package dev.bof.itests.slow;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notes that are stored at once, or slowly: with the row written and the transaction open while a test goes on. */
@Path("slow")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(
        service = SlowResource.class,
        property = {"bof.route=slow", "bof.variant=only"})
public final class SlowResource {
    private final EntityManagerFactory units;
    private final Gate gate = new Gate();

    /** What a client sends. */
    public record NewNote(String name) {}

    @Activate
    public SlowResource(@Reference(target = "(osgi.unit.name=slow)") EntityManagerFactory units) {
        this.units = units;
    }

    @GET
    public List<String> list() {
        try (EntityManager em = units.createEntityManager()) {
            return em.createQuery("select n.name from Note n order by n.name", String.class)
                    .getResultList();
        }
    }

    @POST
    public Response store(NewNote note) {
        units.runInTransaction(em -> em.persist(new Note(note.name())));
        return Response.status(Response.Status.CREATED).entity(note).build();
    }

    /** Stores when the gate is opened or the time is over; an interrupt ends it without storing. */
    @POST
    @Path("held")
    public Response storeSlowly(NewNote note, @QueryParam("seconds") @DefaultValue("60") int seconds) {
        units.runInTransaction(em -> {
            em.persist(new Note(note.name()));
            em.flush();
            gate.pass(seconds);
        });
        return Response.status(Response.Status.CREATED).entity(note).build();
    }

    /** How many wait at the gate. Asks no database. */
    @GET
    @Path("held")
    public int held() {
        return gate.waiting();
    }

    @POST
    @Path("open")
    public void open() {
        gate.open();
    }

    /** Runs a query that takes as long as the test wants. */
    @GET
    @Path("query")
    public String query(@QueryParam("sql") String sql) {
        try (EntityManager em = units.createEntityManager()) {
            return String.valueOf(em.createNativeQuery(sql).getSingleResult());
        }
    }
}
