package dev.bof.rest.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.write.Expected;
import dev.bof.rest.answer.RenderedAnswer;
import dev.bof.rest.object.ActionCalls;
import dev.bof.rest.object.ActionMethod;
import dev.bof.rest.object.Answers;
import dev.bof.rest.object.EntityTags;
import dev.bof.rest.object.Representation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;

/** Lets the service's own code do something with an object, and answers in the service's words. */
final class ActionHandler<T extends BusinessObject<?>> extends LegacyHandler<T> {
    private final ActionMethod action;
    private final ActionCalls<T> calls;
    private final LegacyBodies bodies;

    /** @throws IllegalArgumentException if the service has no action at the endpoint's address */
    ActionHandler(LegacyRoute<T> route, LegacyEndpoint endpoint, LegacyBodies bodies) {
        super(route, endpoint);
        this.action = LegacyRoute.action(route.objects(), endpoint);
        this.calls = new ActionCalls<>(route.objects(), action);
        this.bodies = bodies;
    }

    @Override
    boolean takesBody() {
        return action.request() != null;
    }

    @Override
    Response handle(ContainerRequestContext request) {
        Representation representation = whole(request);
        String id = action.isOfOne() ? id(request) : null;
        UriInfo uri = request.getUriInfo();
        if (action.reads()) {
            return LegacyAnswer.response(answer(id, calls.read(id, uri), representation));
        }
        Expected expected = EntityTags.expected(request, false);
        Record body = action.request() == null ? null : body(id, request);
        if (body != null) {
            route.objects().requireValid(body);
        }
        return Answers.write(
                request, result -> answer(id, result, representation), () -> calls.write(id, expected, body, uri));
    }

    private Record body(String id, ContainerRequestContext request) {
        Optional<ObjectNode> body = bodies.readIfThere(request);
        if (body.isEmpty() && !endpoint.bodyOptional()) {
            if (id != null && !endpoint.checkedFirst()) {
                route.objects().get(id);
            }
            throw RequestFaults.absent();
        }
        return body.map(sent -> bodies.record(sent, action.request())).orElse(null);
    }

    private RenderedAnswer answer(String id, Object result, Representation representation) {
        if (result != null && action.answersObject()) {
            T object = route.descriptor().entity().cast(result);
            return answer.render(
                    representation, new ObjectValues<>(route, object, representation), tagged(object, representation));
        }
        JsonNode tree = route.mapper().valueToTree(result);
        return answer.render(representation, name -> value(name, id, result, tree), Map.of());
    }

    private Object value(String name, String id, Object result, JsonNode tree) {
        if (name.startsWith(ObjectValues.ITEM_FIELD)) {
            return tree.get(route.names().written(name.substring(ObjectValues.ITEM_FIELD.length())));
        }
        return switch (name) {
            case ObjectValues.ID -> id;
            case ObjectValues.ITEM -> result;
            default -> null;
        };
    }
}
