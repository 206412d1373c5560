package dev.bof.migration.generate;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;

/**
 * What the service asks of an update before it looks for the object: of what was sent alone. What is not sent must have its
 * default then, as in a service that replaces the object.
 */
final class FirstChecks {
    private final ServiceModel service;
    private final ObjectDesign design;

    FirstChecks(ServiceModel service, ObjectDesign design) {
        this.service = service;
        this.design = design;
    }

    /** Whether an update is checked before its object is looked for, by the front end or by the service's code. */
    boolean at(Endpoint endpoint) {
        boolean byFrontEnd = replaces(endpoint)
                && endpoint.request() != null
                && endpoint.request().validated();
        return byFrontEnd || service.rules().stream().anyMatch(rule -> asks(rule, endpoint));
    }

    /** Whether some update asks a rule before it looks for its object. */
    boolean have(Rule rule) {
        return service.endpointsOf(design.object()).stream().anyMatch(endpoint -> asks(rule, endpoint));
    }

    /** Whether an update asks a rule before it looks for its object. */
    boolean asks(Rule rule, Endpoint endpoint) {
        return replaces(endpoint)
                && rule.first().contains(endpoint.title())
                && !Refusals.BUILT_IN.contains(rule.kind())
                && !Refusals.isKey(rule, design)
                && !Refusals.isAboutBody(rule)
                && rule.operands().stream().noneMatch(this::isOfRow);
    }

    private static boolean replaces(Endpoint endpoint) {
        return endpoint.update() == Endpoint.Update.REPLACE;
    }

    /** Whether a value is known only of an object that is there. */
    private boolean isOfRow(Rule.Operand operand) {
        return operand.role() == Rule.Role.OBJECT
                || operand.path().equals(design.id().path());
    }
}
