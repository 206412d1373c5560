package dev.bof.rest.door;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one variant of a route lacks of what the others that are there have, so that after a rollback no request
 * silently means something else.
 */
final class Gaps {
    /** Of a variant beside which there is no other. */
    static final Gaps NONE = new Gaps(null, Endpoints.NONE, List.of(), null);

    private final String own;
    private final Endpoints has;
    private final List<Missing> missing;
    private final Endpoints framework;

    private record Missing(String variant, Endpoint endpoint) {}

    private Gaps(String own, Endpoints has, List<Missing> missing, Endpoints framework) {
        this.own = own;
        this.has = has;
        this.missing = missing;
        this.framework = framework;
    }

    /**
     * @param own the variant's name
     * @param has what it has
     * @param others what the other available variants have, by name
     */
    static Gaps of(String own, Endpoints has, Map<String, Endpoints> others) {
        if (others.isEmpty()) {
            return NONE;
        }
        Set<String> known = has.all().stream().map(Gaps::key).collect(Collectors.toSet());
        List<Missing> missing = new ArrayList<>();
        others.forEach((variant, endpoints) -> endpoints.all().stream()
                .filter(endpoint -> endpoint.method() != null && !known.contains(key(endpoint)))
                .forEach(endpoint -> missing.add(new Missing(variant, endpoint))));
        return new Gaps(own, has, List.copyOf(missing), others.get(Route.INTERNAL));
    }

    /** However its parameters are called. */
    private static String key(Endpoint endpoint) {
        return endpoint.method() + " " + endpoint.form();
    }

    /**
     * The variant that has the endpoint of a request which this one lacks.
     *
     * @param path undecoded, below the API's root, with a leading slash
     */
    Optional<String> whoHas(String method, String path) {
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        int segments = Endpoint.segments(path);
        return missing.stream()
                .filter(candidate -> candidate.endpoint().matches(method, path, segments))
                .filter(candidate -> has.find(method, path, segments).isEmpty())
                .map(Missing::variant)
                .findFirst();
    }

    /**
     * Refuses parameters that the framework variant would understand and this one would ignore.
     *
     * @param query undecoded, or null
     * @throws ProblemException variant-lacks-parameter naming the first of them
     */
    void requireUnderstood(String method, String path, String query) {
        if (query == null || framework == null) {
            return;
        }
        int segments = Endpoint.segments(path);
        Optional<Endpoint> meant = framework.find(method, path, segments);
        Optional<Endpoint> served = has.find(method, path, segments);
        if (meant.isEmpty() || served.isEmpty()) {
            return;
        }
        for (String pair : query.split("&")) {
            String name = name(pair);
            if (meant.get().parameters().test(name)
                    && !served.get().parameters().test(name)) {
                throw new ProblemException(
                        ProblemType.VARIANT_LACKS_PARAMETER,
                        "The variant " + own + " does not know the query parameter '" + name + "'; " + Route.INTERNAL
                                + " does.");
            }
        }
    }

    private static String name(String pair) {
        int end = pair.indexOf('=');
        String name = end < 0 ? pair : pair.substring(0, end);
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // what cannot be read has no meaning to anybody
            return name;
        }
    }
}
