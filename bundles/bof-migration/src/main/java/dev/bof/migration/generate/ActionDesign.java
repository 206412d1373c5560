package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.Endpoint;
import java.util.List;

/**
 * An operation of the service's own on one object.
 *
 * @param method in Java
 * @param path below the route, such as {@code {id}/pay}
 * @param request the class of its request, empty where it has none
 * @param givesObject whether it answers with the object
 * @param checks the rules that it goes through
 */
record ActionDesign(
        Endpoint endpoint, String method, String path, String request, boolean givesObject, List<CarriedRule> checks) {
    ActionDesign {
        checks = List.copyOf(checks);
    }

    /** The name in Java of an action. */
    static String method(Endpoint endpoint) {
        String name = endpoint.javaMethod();
        String method = Escape.identifier(name.substring(name.lastIndexOf('.') + 1));
        boolean taken = List.of(
                        "create",
                        "get",
                        "list",
                        "update",
                        "delete",
                        "restore",
                        "setActive",
                        "write",
                        "tag",
                        "response",
                        "statistics",
                        "descriptor",
                        "validate",
                        "wait",
                        "notify",
                        "notifyAll",
                        "hashCode",
                        "toString",
                        "getClass",
                        "requireValid",
                        "baseProperties",
                        "bulkCreate",
                        "bulkUpdate",
                        "bulkDelete")
                .contains(method);
        return taken ? method + "Action" : method;
    }

    static boolean givesObject(Endpoint endpoint) {
        return endpoint.success()
                .filter(answer -> answer.body().has(Meaning.ITEM))
                .isPresent();
    }

    Code pathLiteral() {
        return Escape.literal(path);
    }
}
