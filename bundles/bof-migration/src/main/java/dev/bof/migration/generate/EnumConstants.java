package dev.bof.migration.generate;

import dev.bof.migration.model.ServiceModel;
import java.util.Optional;

/** Constants of the service's enums in generated code. */
final class EnumConstants {
    private EnumConstants() {}

    /** A constant, or an enum itself, by its qualified name; empty where there is none. */
    static Optional<String> code(ServiceModel service, String qualified) {
        Optional<String> whole = service.enumOf(qualified).map(type -> ClassNames.of(type.name()));
        if (whole.isPresent()) {
            return whole;
        }
        int dot = qualified.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : service.enumOf(qualified.substring(0, dot))
                        .filter(type -> type.values().stream()
                                .anyMatch(value -> value.name().equals(qualified.substring(dot + 1))))
                        .map(type -> ClassNames.of(type.name()) + "." + qualified.substring(dot + 1));
    }
}
