package dev.bof.rest.door;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.bof.api.object.Described;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.request.RequestContext;
import dev.bof.api.route.RouteState;
import dev.bof.api.route.Routes;
import dev.bof.rest.json.JsonFaults;
import dev.bof.rest.openapi.SentAs;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The routes over REST: who serves, and moving a route. */
@Component(
        service = RoutesResource.class,
        property = {"bof.route=framework/routes", "bof.probe="})
@Path("framework/routes")
@Described("Routes and their variants.")
@Produces(MediaType.APPLICATION_JSON)
public final class RoutesResource {
    private final Routes routes;

    /** All routes, and whether each of them is served. */
    public record Overview(boolean ready, List<RouteState> routes) {}

    /** Where a route shall be moved; read as a map, because what is left out differs from what is null. */
    public record Move(
            @JsonProperty(required = true) @Described("The variant that shall serve, or null to take the pin away.")
            String active,

            @Described("The variant that must serve now, or the route stays where it is.")
            String expected) {}

    @Activate
    public RoutesResource(@Reference Routes routes) {
        this.routes = routes;
    }

    @GET
    @Described("List the routes, their variants and who serves")
    public Overview list() {
        return new Overview(routes.ready(), routes.list());
    }

    @GET
    @Path("{route: .+}")
    @Described("Look at a route")
    public RouteState get(@PathParam("route") String route) {
        return routes.find(route)
                .orElseThrow(
                        () -> new ProblemException(ProblemType.ROUTE_UNKNOWN, "There is no route '" + route + "'."));
    }

    /** Moves a route to {@code active}, or takes its pin away where that is null. */
    @PUT
    @Path("{route: .+}")
    @Described("Move a route to another variant, or take its pin away")
    @Consumes(MediaType.APPLICATION_JSON)
    public RouteState put(@PathParam("route") String route, @SentAs(Move.class) Map<String, String> wanted) {
        if (wanted == null) {
            throw JsonFaults.empty();
        }
        String active = wanted.get("active");
        String expected = wanted.get("expected");
        requireKnownFields(wanted);
        String actor = RequestContext.current().actor();
        return active == null ? routes.unpin(route, expected, actor) : routes.cutover(route, active, expected, actor);
    }

    private static void requireKnownFields(Map<String, String> wanted) {
        for (String field : wanted.keySet()) {
            if (!field.equals("active") && !field.equals("expected")) {
                throw ProblemException.validation(field, "unknown", "There is no field '" + field + "' here.");
            }
        }
        if (!wanted.containsKey("active")) {
            throw ProblemException.validation(
                    "active", "required", "active must name a variant, or be null to take the pin away.");
        }
    }
}
