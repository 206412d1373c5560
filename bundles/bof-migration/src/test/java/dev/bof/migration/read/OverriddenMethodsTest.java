package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What base classes leave open is read where each object's own class does it. */
class OverriddenMethodsTest {
    private static final String SERVICE = """
            package stock;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;

            @Entity class Bolt { @Id public Long id; public int length; }
            @Entity class Nut { @Id public Long id; public int width; }

            abstract class Base<E> {
                @PersistenceContext EntityManager em;
                E create(E it) { check(it); complete(it); em.persist(it); return it; }
                protected void check(E it) { }
                protected abstract void complete(E it);
            }

            class BoltService extends Base<Bolt> {
                @Override protected void check(Bolt it) {
                    super.check(it);
                    if (it.length > 90) { throw new BadRequestException("too long"); }
                }
                @Override protected void complete(Bolt it) { }
            }

            class NutService extends Base<Nut> {
                @Override protected void check(Nut it) {
                    if (it.width > 9) { throw new BadRequestException("too wide"); }
                }
                @Override protected void complete(Nut it) {
                    if (it.width < 2) { throw new BadRequestException("too narrow"); }
                }
            }
            """;

    private static final List<String> OF_BOLTS = List.of("length > 90");
    private static final List<String> OF_NUTS = List.of("width > 9", "width < 2");

    @TempDir
    private Path root;

    @Test
    void behindAFieldOfTheClassItself() throws Exception {
        ServiceModel service = Sources.read(root, SERVICE + """
                @Path("bolts") public class Bolts {
                    BoltService service;
                    @POST public Bolt add(Bolt bolt) { return service.create(bolt); }
                }
                @Path("nuts") class Nuts {
                    Base<Nut> service;
                    @POST public Nut add(Nut nut) { return service.create(nut); }
                }
                """);

        assertEquals(OF_BOLTS, conditions(service, "POST /bolts"));
        assertEquals(OF_NUTS, conditions(service, "POST /nuts"));
    }

    @Test
    void behindABaseClassOfTheResources() throws Exception {
        ServiceModel service = Sources.read(root, SERVICE + """
                abstract class Resource<E, S extends Base<E>> {
                    S service;
                    @POST public E add(E it) { return service.create(it); }
                }
                @Path("bolts") public class Bolts extends Resource<Bolt, BoltService> { }
                @Path("nuts") class Nuts extends Resource<Nut, NutService> { }
                """);

        assertEquals(OF_BOLTS, conditions(service, "POST /bolts"));
        assertEquals(OF_NUTS, conditions(service, "POST /nuts"));
    }

    private static List<String> conditions(ServiceModel service, String endpoint) {
        return service.rules().stream()
                .filter(rule -> rule.endpoints().contains(endpoint))
                .map(Rule::condition)
                .map(condition -> condition.replace("it.", ""))
                .toList();
    }
}
