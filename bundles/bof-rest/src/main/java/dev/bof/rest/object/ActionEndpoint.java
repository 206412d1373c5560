package dev.bof.rest.object;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.write.Expected;
import dev.bof.rest.answer.RenderedAnswer;
import dev.bof.rest.json.JsonReader;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.glassfish.jersey.process.Inflector;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/** The endpoint of an operation of the domain's own. */
final class ActionEndpoint<T extends BusinessObject<?>> implements Inflector<ContainerRequestContext, Response> {
    private static final String ID = "id";

    private final BusinessObjectService<T> objects;
    private final ActionMethod action;
    private final ActionCalls<T> calls;
    private final Representations representations;
    private final Answers<T> answers;
    private final JsonReader json;

    ActionEndpoint(
            BusinessObjectService<T> objects,
            ActionMethod action,
            Representations representations,
            ObjectMapper mapper) {
        this.objects = objects;
        this.action = action;
        this.calls = new ActionCalls<>(objects, action);
        this.representations = representations;
        this.answers = new Answers<>(objects);
        this.json = new JsonReader(mapper);
    }

    /** Lets the endpoint be served below its route. */
    void addTo(Resource.Builder route) {
        ResourceMethod.Builder method = route.addChildResource(action.path())
                .addMethod(action.httpMethod())
                .produces(MediaType.APPLICATION_JSON_TYPE);
        if (action.request() != null) {
            method.consumes(MediaType.APPLICATION_JSON_TYPE);
        }
        method.handledBy(this);
    }

    @Override
    public Response apply(ContainerRequestContext request) {
        Representation representation = representations.whole(request);
        UriInfo uri = request.getUriInfo();
        String id = uri.getPathParameters().getFirst(ID);
        if (action.reads()) {
            return read(request, calls.read(id, uri), representation);
        }
        Expected expected = EntityTags.expected(request, objects.descriptor().preconditionRequired());
        Record body = action.request() == null ? null : body(request);
        return Answers.write(
                request, result -> answer(result, representation), () -> calls.write(id, expected, body, uri));
    }

    private Response read(ContainerRequestContext request, Object result, Representation representation) {
        return action.answersObject()
                ? answers.read(request, objects.descriptor().entity().cast(result), representation)
                : answers.read(result, representation);
    }

    private Record body(ContainerRequestContext request) {
        if (request.getMediaType() == null && request.hasEntity()) {
            throw new NotSupportedException();
        }
        Record body = (Record) json.read(request.getEntityStream(), action.request());
        objects.requireValid(body);
        return body;
    }

    private RenderedAnswer answer(Object result, Representation representation) {
        if (result == null) {
            return Answers.NOTHING;
        }
        int ok = Response.Status.OK.getStatusCode();
        return action.answersObject()
                ? answers.written(ok, objects.descriptor().entity().cast(result), representation)
                : Answers.written(ok, result, representation);
    }
}
