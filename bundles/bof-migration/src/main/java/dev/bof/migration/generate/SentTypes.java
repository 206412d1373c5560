package dev.bof.migration.generate;

import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TransferType;
import java.util.ArrayList;
import java.util.List;

/**
 * Services that take maps look at the types of what is sent by themselves. The framework does so where it reads a body, and
 * tells it as the service did.
 */
final class SentTypes {
    private static final String NO_NUMBER = "on NumberFormatException";
    private static final String OF_CLASS = " instanceof ";

    private final ServiceModel service;
    private final ObjectDesign design;
    private final ErrorCall call;

    SentTypes(ServiceModel service, ObjectDesign design, ErrorCall call) {
        this.service = service;
        this.design = design;
        this.call = call;
    }

    /** Whether a rule does nothing but refuse what is no number. */
    static boolean refusesOtherTypes(Rule rule) {
        return rule.condition().endsWith(NO_NUMBER) && rule.attributes().size() == 1;
    }

    /** Whether the service asks what is sent for its type, and takes no text for what it may mean. */
    static boolean areAskedFor(ServiceModel service, ObjectDesign design) {
        boolean takesMap = List.of(design.object().createType(), design.object().updateType()).stream()
                .flatMap(name -> service.transferType(name).stream())
                .anyMatch(type -> type.kind() == TransferType.Kind.MAP);
        return takesMap && service.rules().stream().anyMatch(SentTypes::asksForClass);
    }

    private static boolean asksForClass(Rule rule) {
        return rule.isCarried()
                && rule.attributes().size() == 1
                && rule.condition().contains(OF_CLASS);
    }

    /** How values of other types are told, field by field. */
    List<String> calls() {
        List<String> calls = new ArrayList<>();
        for (Rule rule : service.rules()) {
            boolean isOfObject = service.endpointsOf(design.object()).stream()
                    .anyMatch(endpoint -> rule.endpoints().contains(endpoint.title()));
            if (isOfObject && (refusesOtherTypes(rule) || asksForClass(rule))) {
                String path = rule.attributes().get(0);
                String field = design.wireOf(path).orElseGet(() -> Wire.name(path));
                call.of("VALIDATION", rule)
                        .map(error -> error + ".field(" + Escape.literal(field) + ").code(\"type\")")
                        .ifPresent(calls::add);
            }
        }
        return calls;
    }
}
