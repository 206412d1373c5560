package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What one variant of a route offers. It holds JSON alone and none of the variant's classes, so that it keeps nothing of
 * a variant that has left.
 *
 * @param tag what its operations are gathered under: the route
 * @param description one sentence about the route, empty where there is none
 * @param paths the path items by path
 * @param schemas the schemas that they refer to, by names that no other route uses
 */
public record Contract(String tag, String description, ObjectNode paths, ObjectNode schemas) {

    /** This one with what is added to the route. */
    public Contract and(Contract more) {
        ObjectNode allPaths = paths.deepCopy();
        ObjectNode allSchemas = schemas.deepCopy();
        return new Contract(tag, description, allPaths.setAll(more.paths()), allSchemas.setAll(more.schemas()));
    }

    /** The contract of a variant of which nothing is known. */
    public static Contract unknown(String route) {
        return new Contract(route, "", JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());
    }
}
