package dev.bof.migration.generate;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Parameter;
import java.util.Optional;

/** Where endpoints lie below their route. */
final class Paths {
    private Paths() {}

    /**
     * The path below the route, without a slash in front, with the object's id as {@code {id}}; empty where the endpoint
     * lies elsewhere.
     *
     * @param root the path of the object's list, with a slash in front
     */
    static Optional<String> belowRoute(Endpoint endpoint, String root) {
        String path = endpoint.path();
        if (!path.equals(root) && !path.startsWith(root + "/")) {
            return Optional.empty();
        }
        String below = path.equals(root) ? "" : path.substring(root.length() + 1);
        Optional<String> id = endpoint.parameter(Parameter.Meaning.ID)
                .filter(parameter -> parameter.in() == Parameter.In.PATH)
                .map(Parameter::name);
        return Optional.of(id.map(name -> below.replace("{" + name + "}", "{id}"))
                .orElseGet(() -> endpoint.kind() == Endpoint.Kind.OTHER ? ofOne(below) : below));
    }

    /** A variable before a word is the id of the object that the endpoint is about. */
    private static String ofOne(String below) {
        int slash = below.indexOf('/');
        boolean isOfOne = below.startsWith("{") && slash > 0 && below.charAt(slash + 1) != '{';
        return isOfOne ? "{id}" + below.substring(slash) : below;
    }
}
