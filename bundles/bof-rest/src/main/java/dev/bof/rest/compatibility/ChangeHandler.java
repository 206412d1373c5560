package dev.bof.rest.compatibility;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.compatibility.LegacyEndpoint.UpdateStyle;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.write.Expected;
import dev.bof.rest.object.Answers;
import dev.bof.rest.object.EntityTags;
import dev.bof.rest.object.Representation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Changes an object, and answers with it as it is then. */
final class ChangeHandler<T extends BusinessObject<?>> extends LegacyHandler<T> {
    private final LegacyBodies bodies;

    ChangeHandler(LegacyRoute<T> route, LegacyEndpoint endpoint, LegacyBodies bodies) {
        super(route, endpoint);
        this.bodies = bodies;
    }

    /** A change of the object with an id. */
    private interface Change<T> {
        T make(String id, Expected expected);
    }

    @Override
    boolean takesBody() {
        return endpoint.operation() == LegacyEndpoint.Operation.UPDATE;
    }

    @Override
    Response handle(ContainerRequestContext request) {
        Representation representation = whole(request);
        String id = id(request);
        Expected expected = EntityTags.expected(request, false);
        Change<T> change = change(request);
        return Answers.write(
                request,
                result -> {
                    T object = route.descriptor().entity().cast(result);
                    return answer.render(
                            representation,
                            new ObjectValues<>(route, object, representation),
                            tagged(object, representation));
                },
                () -> change.make(id, expected));
    }

    private Change<T> change(ContainerRequestContext request) {
        return switch (endpoint.operation()) {
            case RESTORE -> route.objects()::restore;
            case ACTIVATE -> (id, expected) -> route.objects().setActive(id, true, expected);
            case DEACTIVATE -> (id, expected) -> route.objects().setActive(id, false, expected);
            case UPDATE -> {
                ObjectNode body = bodies.read(request);
                UnaryOperator<Record> wanted = bodies.change(body, endpoint.update());
                Runnable check = check(body);
                yield (id, expected) -> {
                    check.run();
                    return route.objects().update(id, expected, (object, present) -> wanted.apply(present));
                };
            }
            default -> throw new IllegalStateException(endpoint.operation() + " changes no object");
        };
    }

    /** What is asked before the object is looked for. */
    private Runnable check(ObjectNode body) {
        if (!endpoint.checkedFirst()) {
            return () -> {};
        }
        Record sent = bodies.replacement(body);
        if (endpoint.update() == UpdateStyle.ALL_FIELDS) {
            return () -> route.objects().requireWanted(sent);
        }
        Set<String> fields = bodies.looked(body, endpoint);
        return () -> route.objects().requireValid(sent, fields);
    }
}
