package dev.bof.rest.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.api.object.BusinessObject;
import dev.bof.rest.object.Representation;

/** What an answer with one object can tell. */
final class ObjectValues<T extends BusinessObject<?>> implements Values {
    static final String ITEM = "item";
    static final String ID = "id";

    /** What stands before the name of a field of the object. */
    static final String ITEM_FIELD = ITEM + ".";

    private final LegacyRoute<T> route;
    private final T object;
    private final Record response;
    private final Representation representation;
    private JsonNode tree;

    ObjectValues(LegacyRoute<T> route, T object, Representation representation) {
        this.route = route;
        this.object = object;
        this.response = route.objects().response(object);
        this.representation = representation;
    }

    @Override
    public Object of(String name) {
        if (name.equals(ITEM)) {
            return representation.of(response, object);
        }
        if (name.equals(ID)) {
            return field(ID);
        }
        return name.startsWith(ITEM_FIELD) ? field(name.substring(ITEM_FIELD.length())) : null;
    }

    private JsonNode field(String field) {
        if (tree == null) {
            tree = route.mapper().valueToTree(response);
        }
        return tree.get(route.names().written(field));
    }
}
