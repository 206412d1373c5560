package dev.bof.migration.generate;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.ErrorAnswer;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import java.util.EnumSet;
import java.util.Set;

/** Lists the faults that the code of a service says nothing of: its server answered them in ways that no source tells. */
final class UntoldErrors {
    private static final Set<Kind> OF_ONE = EnumSet.of(Kind.GET, Kind.DELETE);
    private static final Set<String> OF_CONSTRAINTS = Set.of("ConstraintViolationException", "ValidationException");

    private final ServiceModel service;
    private final ObjectDesign design;
    private final boolean isSpring;

    UntoldErrors(ServiceModel service, ObjectDesign design, boolean isSpring) {
        this.service = service;
        this.design = design;
        this.isSpring = isSpring;
    }

    void list(ByHand byHand) {
        service.endpointsOf(design.object()).stream()
                .filter(endpoint ->
                        OF_ONE.contains(endpoint.kind()) || endpoint.method().equals("DELETE"))
                .filter(endpoint -> !tellsAbsence(endpoint))
                .filter(endpoint -> endpoint.parameter(Parameter.Meaning.ID).isPresent())
                .forEach(endpoint -> byHand.add(
                        "What " + endpoint.title() + " answers where there is no such object was not found in its code:"
                                + " compare it with what the generated service answers there",
                        endpoint.place()));
        if (!isSpring && !tellsViolations()) {
            service.endpointsOf(design.object()).stream()
                    .filter(endpoint ->
                            endpoint.request() != null && endpoint.request().validated() && !asksByItself(endpoint))
                    .forEach(endpoint -> byHand.add(
                            "What " + endpoint.title() + " answers where constraints are violated: no mapper of the"
                                    + " service tells it, and its server's own words are not known",
                            endpoint.place()));
        }
    }

    private boolean tellsAbsence(Endpoint endpoint) {
        return service.rules().stream()
                .filter(rule -> rule.endpoints().contains(endpoint.title()))
                .anyMatch(rule -> rule.kind() == Rule.Kind.NOT_FOUND
                        || Refusals.isAbsence(rule)
                        || rule.status() == 404
                        || rule.status() == 410);
    }

    /** Whether its code looks at what a validator finds, which is no condition. */
    private boolean asksByItself(Endpoint endpoint) {
        return service.rules().stream()
                .filter(rule -> rule.endpoints().contains(endpoint.title()))
                .anyMatch(rule ->
                        rule.kind() == Rule.Kind.VALIDATION && rule.condition().isEmpty());
    }

    private boolean tellsViolations() {
        return service.rules().stream().anyMatch(Refusals::tellsViolations)
                || service.errors().stream()
                        .map(ErrorAnswer::exception)
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .anyMatch(OF_CONSTRAINTS::contains);
    }
}
