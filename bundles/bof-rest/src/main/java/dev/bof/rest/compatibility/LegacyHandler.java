package dev.bof.rest.compatibility;

import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.object.BusinessObject;
import dev.bof.rest.object.ParameterNames;
import dev.bof.rest.object.Preference;
import dev.bof.rest.object.Representation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.process.Inflector;

/** One endpoint that a service had. */
abstract class LegacyHandler<T extends BusinessObject<?>> implements Inflector<ContainerRequestContext, Response> {
    /** The request's property that has the endpoint it has come to. */
    static final String ENDPOINT = "bof.legacy-endpoint";

    /** The request's property that has the id in its path, where it can be one. */
    static final String ID = "bof.legacy-id";

    final LegacyRoute<T> route;
    final LegacyEndpoint endpoint;
    final LegacyAnswer answer;
    private final LegacyValues values;
    private final ParameterNames representation;

    LegacyHandler(LegacyRoute<T> route, LegacyEndpoint endpoint) {
        this.route = route;
        this.endpoint = endpoint;
        this.answer = new LegacyAnswer(endpoint, route.profile().json());
        this.values = new LegacyValues(route);
        this.representation = ParameterNames.ofOne(route.objects().baseProperties());
    }

    @Override
    public final Response apply(ContainerRequestContext request) {
        request.setProperty(ENDPOINT, endpoint);
        return handle(request);
    }

    /** Whether it reads a body of JSON. */
    boolean takesBody() {
        return false;
    }

    abstract Response handle(ContainerRequestContext request);

    /**
     * The id in the path as the object has it: services read {@code 007} as 7. One that no object can have is told apart
     * from one that no object has.
     */
    final String id(ContainerRequestContext request) {
        String asked = request.getUriInfo().getPathParameters().getFirst(ObjectValues.ID);
        try {
            String id = values.read(ObjectValues.ID, asked, false).toString();
            request.setProperty(ID, id);
            return id;
        } catch (IllegalArgumentException e) {
            throw RequestFaults.id(route.descriptor().route(), asked, e);
        }
    }

    /** How a client that writes wants to see the object. */
    final Representation whole(ContainerRequestContext request) {
        return route.representations().of(Map.of(), Preference.wantsExactNumbers(request), ParameterNames.NONE);
    }

    /** How a client that reads wants to see objects; parameters of the framework are its own where nobody else has them. */
    final Representation chosen(ContainerRequestContext request, Map<String, List<String>> beside) {
        return route.representations().of(beside, Preference.wantsExactNumbers(request), representation);
    }

    final Map<String, String> tagged(T object, Representation representation) {
        return Map.of(HttpHeaders.ETAG, representation.entityTag(route.objects().tag(object)));
    }
}
