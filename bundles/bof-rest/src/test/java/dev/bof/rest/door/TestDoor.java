package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.route.RouteState;
import dev.bof.rest.openapi.Contract;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.osgi.framework.BundleContext;

/** A front door with the route {@code things}, whose variants come and go as the test says. */
final class TestDoor implements AutoCloseable {
    private final RouteTable table = new RouteTable();
    private final Library library = new Library();
    private final FrontDoor door;

    /** What every variant here does. */
    @Path("things")
    public static final class Library {
        private int posts;

        @GET
        public String list() {
            return "[]";
        }

        @GET
        @Path("broken")
        public String fail() {
            throw new IllegalStateException("SELECT secret FROM things");
        }

        @POST
        public Response create(String body) {
            posts++;
            return Response.created(URI.create("things/7")).build();
        }
    }

    TestDoor(FrontDoorConfig config) {
        door = new FrontDoor(Fakes.fake(BundleContext.class, Map.of()), table, config);
        try {
            door.init(Fakes.servletConfig());
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        table.pins(Map.of());
    }

    /**
     * @param hold seconds that a request is held
     * @param held most requests that are
     * @param body most bytes of a body
     */
    static FrontDoorConfig config(int hold, int held, long body) {
        return Fakes.fake(
                FrontDoorConfig.class,
                Map.of(
                        "drain_seconds", 10,
                        "hold_seconds", hold,
                        "hold_max", held,
                        "body_limit", body,
                        "bulk_body_limit", body));
    }

    void configure(FrontDoorConfig config) {
        door.configure(config);
    }

    /** A variant that is there and has not answered its probe. */
    Variant installed(String variant) {
        VariantName name = new VariantName("things", variant);
        Variant installed = Fakes.variant(name, "1.0.0", 0, table.counters(name), table.contributions());
        table.add(installed);
        return installed;
    }

    void starts(Variant variant) {
        starts(variant, library);
    }

    private void starts(Variant variant, Object resource) {
        assertTrue(variant.start(Fakes.contextWith(resource), Fakes.servletConfig()), variant::reason);
        table.changed();
    }

    void serves(String variant) {
        starts(installed(variant));
    }

    /** A variant that answers in a way of its own. */
    void serves(String variant, Object resource) {
        starts(installed(variant), resource);
    }

    /** A bundle adds endpoints. */
    void comes(Contribution contribution) {
        table.contributions().add(contribution);
        table.changed();
    }

    void goes(Contribution contribution) {
        goes(contribution, Duration.ofSeconds(30));
    }

    /** @param limit how long its requests are waited for */
    void goes(Contribution contribution, Duration limit) {
        table.contributions().hide(contribution);
        table.changed();
        contribution.drain(limit, null);
        table.contributions().forget(contribution);
    }

    /** What is served by the active variants. */
    Contract contract() {
        return table.active().get(0);
    }

    /** Something about the routes is new, which may concern those who wait. */
    void routesChange() {
        table.changed();
    }

    RouteState things() {
        return table.state("things").orElseThrow();
    }

    /** How many things have been created. */
    int posts() {
        return library.posts;
    }

    Client ask(String method, String path) throws ServletException, IOException {
        return ask(new Client(method, path));
    }

    Client ask(Client client) throws ServletException, IOException {
        door.service((ServletRequest) client.request, client.response);
        return client;
    }

    @Override
    public void close() {
        door.destroy();
    }
}
