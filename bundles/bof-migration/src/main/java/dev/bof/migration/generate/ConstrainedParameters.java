package dev.bof.migration.generate;

import dev.bof.migration.model.ErrorAnswer;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.ServiceModel;
import java.util.List;
import java.util.Optional;

/**
 * Query parameters whose constraints the server asks: a value outside of them is answered with the status that the service
 * gives violated constraints. The framework asks them by itself and has no violations to tell, so that the body is left to a
 * person.
 */
final class ConstrainedParameters {
    private final ServiceModel service;
    private final ObjectDesign design;
    private final ByHand byHand;

    ConstrainedParameters(ServiceModel service, ObjectDesign design, ByHand byHand) {
        this.service = service;
        this.design = design;
        this.byHand = byHand;
    }

    Optional<String> error() {
        List<Parameter> constrained = service.endpointsOf(design.object()).stream()
                .flatMap(endpoint -> endpoint.parameters().stream())
                .filter(parameter -> parameter.in() == Parameter.In.QUERY)
                .filter(parameter -> !parameter.constraints().isEmpty())
                .toList();
        Optional<ErrorAnswer> told = service.errors().stream()
                .filter(error -> error.exception().endsWith("ConstraintViolationException") && error.status() != 0)
                .findFirst();
        if (constrained.isEmpty() || told.isEmpty()) {
            return Optional.empty();
        }
        byHand.add(
                "The body that tells of a parameter outside of its constraints ("
                        + String.join(
                                ", ",
                                constrained.stream()
                                        .map(Parameter::name)
                                        .distinct()
                                        .toList())
                        + "), beside its status " + told.get().status() + ", is in the validator's words",
                told.get().place());
        return Optional.of(
                "LegacyError.of(ProblemType.MALFORMED, " + told.get().status() + ", Body.none()).code(\"range\")");
    }
}
