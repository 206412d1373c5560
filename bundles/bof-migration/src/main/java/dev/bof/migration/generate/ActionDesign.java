package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.Endpoint;
import java.util.List;

/**
 * An operation of the service's own on one object.
 *
 * @param method in Java
 * @param path below the route, such as {@code {id}/pay}
 * @param request the class of its request, empty where it has none
 * @param result what it answers with: the object's class, that of a record, a list of records, or {@code void}
 * @param checks the rules that it goes through
 */
record ActionDesign(
        Endpoint endpoint, String method, String path, String request, Result result, List<CarriedRule> checks) {
    private static final String OF_ONE = "{id}/";

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

    /**
     * What an action answers with.
     *
     * @param type in Java
     * @param value what the generated method returns where a person writes nothing; empty for nothing
     * @param whole whether that is all that the service answered with
     */
    record Result(String type, String value, boolean whole) {
        /** One that a person has to complete. */
        Result(String type, String value) {
            this(type, value, false);
        }

        static final Result NOTHING = new Result("void", "");
    }

    /** Whether it is about one object, whose id is the first part of its path. */
    boolean isOfOne() {
        return isOfOne(path);
    }

    static boolean isOfOne(String path) {
        return path.startsWith(OF_ONE);
    }

    /**
     * Where an action lies for an endpoint at this path: at an object's own address the framework has operations of its
     * own.
     */
    static String path(Endpoint endpoint, String path) {
        boolean isOwn = OF_ONE.equals(path + "/") && endpoint.method().equals("DELETE");
        return isOwn ? OF_ONE + "delete" : path;
    }

    /** Whether an endpoint that is none of the framework's operations can be an action. */
    static boolean isPossible(Endpoint endpoint, String path) {
        boolean reads = endpoint.method().equals("GET");
        String words = path.startsWith(OF_ONE) ? path.substring(OF_ONE.length()) : path;
        boolean ofOne = !words.equals(path);
        return (ofOne || reads) && !words.isEmpty() && !words.startsWith("{") && !(reads && endpoint.request() != null);
    }

    boolean givesObject(ObjectDesign design) {
        return result.type().equals(design.className());
    }

    Code pathLiteral() {
        return Escape.literal(path);
    }
}
