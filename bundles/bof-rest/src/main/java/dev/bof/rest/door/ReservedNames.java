package dev.bof.rest.door;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names that no route may have, because they mean something else at every server. */
final class ReservedNames {
    private static final Set<String> WORDS = Set.of("health", "company");
    private static final String BULK = "bulk-";
    private static final Set<String> ENDINGS = Set.of("-legacy", "-" + Route.INTERNAL);

    private ReservedNames() {}

    /** @throws IllegalArgumentException if the name is reserved, saying for what */
    static void requireFree(VariantName name) {
        reason(name).ifPresent(reason -> {
            throw new IllegalArgumentException("the route " + name.route() + " is reserved: " + reason);
        });
    }

    private static Optional<String> reason(VariantName name) {
        List<String> segments = List.of(name.route().split("/"));
        if (segments.get(0).equals(Route.INTERNAL)) {
            boolean internal = segments.size() > 1 && name.variant().equals(Route.INTERNAL);
            return internal ? Optional.empty() : Optional.of("what begins so is the framework's own");
        }
        String last = segments.get(segments.size() - 1);
        return segments.stream()
                .skip(1)
                .filter(segment -> WORDS.contains(segment) || segment.startsWith(BULK))
                .map(segment -> "every route has a /" + segment + " of its own")
                .findFirst()
                .or(() -> ENDINGS.stream()
                        .filter(last::endsWith)
                        .map(ending -> "an ending " + ending + " names a variant")
                        .findFirst());
    }
}
