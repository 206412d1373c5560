package dev.bof.rest.object;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.object.ActionCall;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.write.ChangeKind;
import dev.bof.api.write.Expected;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Does what requests ask an action for. */
public final class ActionCalls<T extends BusinessObject<?>> {
    private static final ObjectMapper READER = new ObjectMapper();

    private final BusinessObjectService<T> objects;
    private final ActionMethod action;

    public ActionCalls(BusinessObjectService<T> objects, ActionMethod action) {
        this.objects = objects;
        this.action = action;
    }

    /** One call, in a transaction. */
    private record Call(UriInfo uri, EntityManager entities) implements ActionCall {
        @Override
        public String path(String name) {
            String value = uri.getPathParameters().getFirst(name);
            if (value == null) {
                throw new IllegalArgumentException("the path has no {" + name + "}");
            }
            return value;
        }

        @Override
        public <V> V path(String name, Class<V> type) {
            String value = path(name);
            V read = null;
            IllegalArgumentException unreadable = null;
            try {
                read = READER.convertValue(value, type);
            } catch (IllegalArgumentException e) {
                unreadable = e;
            }
            if (read == null) {
                ProblemException nothing = new ProblemException(
                        ProblemType.NOT_FOUND, "There is nothing at " + name + " '" + value + "'.");
                nothing.initCause(unreadable);
                throw nothing;
            }
            return read;
        }

        @Override
        public Optional<String> query(String name) {
            return Optional.ofNullable(uri.getQueryParameters().getFirst(name));
        }
    }

    /** @param id null where the action is about no object of its own */
    public Object read(String id, UriInfo uri) {
        T object = action.isOfOne() ? objects.get(id) : null;
        return objects.read(entities -> {
            try {
                return action.invoke(objects, object, null, new Call(uri, entities));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** @param body null where the action takes none */
    public Object write(String id, Expected expected, Record body, UriInfo uri) {
        return objects.write(id, expected, (object, write) -> {
            Object result = action.invoke(objects, object, body, new Call(uri, write.entities()));
            write.tell(ChangeKind.CUSTOM, action.name(), Map.of(), Map.of());
            return result;
        });
    }
}
