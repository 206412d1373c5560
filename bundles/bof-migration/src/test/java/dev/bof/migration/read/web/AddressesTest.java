package dev.bof.migration.read.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Problem;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each address has one endpoint, and each endpoint belongs to an object or is told. */
class AddressesTest {
    private static final String SOURCES = """
            package fleet;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import java.util.List;

            @Entity
            class Van {
                @Id public Integer id;
                public String plate;
            }

            abstract class AbstractFacade<T> {
                EntityManager em;
                public void create(T entity) { em.persist(entity); }
                public void remove(T entity) { em.remove(entity); }
                public T find(Object id) { return null; }
            }

            @Path("vans")
            class VanFacade extends AbstractFacade<Van> {
                @GET
                public List<Van> list() { return em.createQuery("select v from Van v", Van.class).getResultList(); }

                @Override
                @POST
                public void create(Van van) { super.create(van); }

                @POST
                @Consumes("application/xml")
                public void createXml(Van van) { super.create(van); }

                @DELETE
                @Path("{id}")
                public void remove(@PathParam("id") Integer id) { super.remove(em.find(Van.class, id)); }

                @GET
                @Path("{id}")
                public Van find(@PathParam("id") Integer id) { return em.find(Van.class, id); }
            }

            @Path("depots/{depot}/vans")
            class DepotVans {
                EntityManager em;

                @GET
                public List<Van> vans(@PathParam("depot") int depot) {
                    return em.createQuery("select v from Van v", Van.class).getResultList();
                }
            }
            """;

    @TempDir
    private Path root;

    private ServiceModel service;

    @BeforeEach
    void read() throws Exception {
        service = Sources.read(root, SOURCES);
    }

    @Test
    void whatASuperclassDoesIsNoEndpointBesideTheOneThatOverridesIt() {
        assertEquals(
                List.of("GET /vans", "POST /vans", "GET /vans/{id}", "DELETE /vans/{id}"),
                service.endpointsOf(service.objects().get(0)).stream()
                        .map(Endpoint::title)
                        .toList());
    }

    @Test
    void whatIsNotCarriedOverIsTold() {
        assertEquals(
                List.of(
                        "POST /vans is answered by VanFacade.create and by VanFacade.createXml:"
                                + " only the first one is carried over",
                        "GET /depots/{depot}/vans is about no object that is generated, and is not carried over"),
                service.problems().stream()
                        .map(Problem::message)
                        .filter(message -> !message.startsWith("no endpoint was seen"))
                        .toList());
    }
}
