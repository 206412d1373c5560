package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.model.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody read is told: silence would say that it changes nothing. */
class UnreadTest {
    private static final String SERVICE = """
            package kites;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.container.*;
            import jakarta.ws.rs.ext.Provider;
            import org.hibernate.annotations.ColumnTransformer;

            @Entity
            class Kite {
                @Id public Long id;
                @ColumnTransformer(read = "lower(name)") public String name;

                public String shown() { return name + id; }
            }

            class Kites {
                EntityManager em;
                Kite find(Long id) { return em.find(Kite.class, id); }
                void audit(Kite kite) { em.persist(kite); }
            }

            @Provider
            class Tenants implements ContainerRequestFilter {
                @Override
                public void filter(ContainerRequestContext context) {
                    context.abortWith(null);
                }
            }

            @Path("kites")
            public class KiteResource {
                @jakarta.inject.Inject Kites kites;

                @GET @Path("{id}") public Kite get(@PathParam("id") Long id) { return kites.find(id); }

                @Override @SuppressWarnings("all") public String toString() { return "kites"; }
            }
            """;

    @TempDir
    private Path root;

    @Test
    void filtersCodeThatNoEndpointComesToAndUnknownAnnotations() throws Exception {
        List<String> told = Sources.read(root, SERVICE).problems().stream()
                .map(Problem::message)
                .filter(message -> message.contains("no endpoint was seen") || message.contains("is not read"))
                .map(message -> message.substring(0, message.indexOf(':')))
                .sorted()
                .toList();

        assertEquals(
                List.of(
                        "@ColumnTransformer is not read",
                        "no endpoint was seen to come to audit() of Kites",
                        "no endpoint was seen to come to filter() of Tenants"),
                told);
    }
}
