package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the addresses of actions have beside the object's id. */
final class ActionParameters {
    private ActionParameters() {}

    static ObjectNode inPath(String name) {
        return Parameters.path(name, "As the action reads it.", Json.type("string"));
    }
}
