package dev.bof.rest.compatibility;

import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.write.Expected;
import dev.bof.rest.object.Answers;
import dev.bof.rest.object.EntityTags;
import dev.bof.rest.object.Representation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Deletes an object. */
final class DeleteHandler<T extends BusinessObject<?>> extends LegacyHandler<T> {

    DeleteHandler(LegacyRoute<T> route, LegacyEndpoint endpoint) {
        super(route, endpoint);
    }

    @Override
    Response handle(ContainerRequestContext request) {
        Representation representation = whole(request);
        String id = id(request);
        Expected expected = EntityTags.expected(request, false);
        Values values = answer.needsObject()
                ? new ObjectValues<>(route, route.objects().get(id), representation)
                : name -> name.equals(ObjectValues.ID) ? id : null;
        return Answers.write(request, result -> answer.render(representation, values, Map.of()), () -> {
            route.objects().delete(id, expected);
            return null;
        });
    }
}
