package dev.bof.rest.object;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.write.ChangeKind;
import dev.bof.api.write.Expected;
import dev.bof.rest.answer.RenderedAnswer;
import dev.bof.rest.json.JsonReader;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.glassfish.jersey.process.Inflector;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/** The endpoint of an operation of the domain's own. */
final class ActionEndpoint<T extends BusinessObject<?>> implements Inflector<ContainerRequestContext, Response> {
    private static final String ID = "id";

    private final BusinessObjectService<T> objects;
    private final ActionMethod action;
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
        Expected expected = EntityTags.expected(request, objects.descriptor().preconditionRequired());
        Record body = action.request() == null ? null : body(request);
        String id = request.getUriInfo().getPathParameters().getFirst(ID);
        return Answers.write(
                request,
                result -> answer(result, representation),
                () -> objects.write(id, expected, (object, write) -> {
                    Object result = action.invoke(objects, object, body);
                    write.tell(ChangeKind.CUSTOM, action.name(), Map.of(), Map.of());
                    return result;
                }));
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
