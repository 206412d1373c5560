package dev.bof.migration.generate;

import dev.bof.migration.model.ErrorAnswer;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is told of unique keys that others hold. */
final class KeyErrors {
    private static final Set<String> OF_KEYS =
            Set.of("DataIntegrityViolationException", "PersistenceException", "EntityExistsException");
    private static final Set<String> OF_VERSIONS =
            Set.of("OptimisticLockException", "ObjectOptimisticLockingFailureException");

    private final ServiceModel service;
    private final ObjectDesign design;
    private final ErrorCall call;
    private final boolean isSpring;
    private final ByHand byHand;

    KeyErrors(ServiceModel service, ObjectDesign design, ErrorCall call, boolean isSpring, ByHand byHand) {
        this.service = service;
        this.design = design;
        this.call = call;
        this.isSpring = isSpring;
        this.byHand = byHand;
    }

    static String simpleName(ErrorAnswer error) {
        return error.exception().substring(error.exception().lastIndexOf('.') + 1);
    }

    /** Whether an exception may tell that a key is taken. */
    static boolean isOfKeys(ErrorAnswer error) {
        return OF_KEYS.contains(simpleName(error));
    }

    /** Whether an exception tells that somebody else has changed the object. */
    static boolean isOfVersions(ErrorAnswer error) {
        return OF_VERSIONS.contains(simpleName(error));
    }

    /** Which of several keys is taken tells the field that no other key has. */
    String field(List<String> key) {
        List<String> others = design.entity().uniqueKeys().stream()
                .map(UniqueKey::attributes)
                .filter(attributes -> !Set.copyOf(attributes).equals(Set.copyOf(key)))
                .flatMap(List::stream)
                .toList();
        return key.stream()
                .filter(attribute -> !others.contains(attribute))
                .flatMap(attribute -> design.wireOf(attribute).stream())
                .findFirst()
                .map(name -> ".field(" + Escape.literal(name) + ")")
                .orElse("");
    }

    /** Keys of which nobody tells that they are taken are not told as objects that somebody else has changed. */
    List<String> untold() {
        boolean isTold = service.errors().stream().anyMatch(KeyErrors::isOfKeys);
        if (isTold || service.errors().stream().noneMatch(KeyErrors::isOfVersions)) {
            return List.of();
        }
        List<String> calls = new ArrayList<>();
        Optional<ErrorAnswer> all =
                new UnreadableCode(service.errors(), isSpring).ofAnything().filter(error -> error.status() != 0);
        for (UniqueKey key : design.entity().uniqueKeys()) {
            String field = field(key.attributes());
            if (service.rules().stream().anyMatch(rule -> tells(rule, key)) || field.isEmpty()) {
                continue;
            }
            Optional<String> error = all.isPresent()
                    ? call.of("CONFLICT", all.get(), all.get().status(), "")
                    : call.unmapped("CONFLICT", 500, "");
            error.map(known -> known + field).ifPresent(calls::add);
            if (all.isEmpty() && !isSpring) {
                byHand.add(
                        "What is answered where " + String.join(", ", key.attributes())
                                + " is taken is the server's own: its status 500 is answered alone",
                        key.place());
            }
        }
        return calls;
    }

    private boolean tells(Rule rule, UniqueKey key) {
        return Refusals.isKey(rule, design)
                && (rule.attributes().isEmpty() || Set.copyOf(rule.attributes()).equals(Set.copyOf(key.attributes())));
    }
}
