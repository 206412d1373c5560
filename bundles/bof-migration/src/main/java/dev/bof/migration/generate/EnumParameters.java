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
    private final ByHand byHand;

    EnumParameters(ServiceModel service, ByHand byHand) {
        this.service = service;
        this.byHand = byHand;
    }

    void list(Endpoint endpoint) {
        endpoint.parameters().stream()
                .filter(parameter -> parameter.meaning() == Parameter.Meaning.FILTER)
                .filter(parameter -> types(parameter.type())
                        .flatMap(type -> service.enumOf(type.name()).stream())
                        .anyMatch(type -> type.jsonForm() != EnumModel.JsonForm.NAME))
                .forEach(parameter -> byHand.add(
                        endpoint.title() + " takes the values of " + parameter.name()
                                + " by their names in Java: the generated one takes them as JSON has them",
                        parameter.place()));
    }

    private static Stream<TypeRef> types(TypeRef type) {
        return Stream.concat(Stream.of(type), type.arguments().stream());
    }
}
