package dev.bof.migration.generate;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.EnumModel;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TypeRef;
import java.util.stream.Stream;

/** Lists parameters that took the constants of an enum by their names in Java, where JSON has others: here both have one form. */
final class EnumParameters {
    private final ServiceModel service;
    private final boolean isSpring;
    private final ByHand byHand;

    EnumParameters(ServiceModel service, boolean isSpring, ByHand byHand) {
        this.service = service;
        this.isSpring = isSpring;
        this.byHand = byHand;
    }

    void list(Endpoint endpoint) {
        endpoint.parameters().stream()
                .filter(parameter -> parameter.meaning() == Parameter.Meaning.FILTER)
                .filter(parameter -> types(parameter.type())
                        .flatMap(type -> service.enumOf(type.name()).stream())
                        .anyMatch(this::hasOtherNames))
                .forEach(parameter -> byHand.add(
                        endpoint.title() + " takes the values of " + parameter.name()
                                + " by their names in Java: the generated one takes them as JSON has them",
                        parameter.place()));
    }

    /** Spring takes nothing but the name in Java; others often have a method that looks at no case. */
    private boolean hasOtherNames(EnumModel type) {
        return type.values().stream()
                .anyMatch(value -> isSpring
                        ? !value.json().equals(value.name())
                        : !value.json().equalsIgnoreCase(value.name()));
    }

    private static Stream<TypeRef> types(TypeRef type) {
        return Stream.concat(Stream.of(type), type.arguments().stream());
    }
}
