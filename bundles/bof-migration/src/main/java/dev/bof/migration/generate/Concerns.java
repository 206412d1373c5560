package dev.bof.migration.generate;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which endpoints something that is left to a person is about: of them nobody may read that they stay the same. */
final class Concerns {
    private static final Set<Kind> READS = EnumSet.of(Kind.GET, Kind.FIND, Kind.LIST);

    private final ServiceModel service;
    private final ObjectDesign design;
    private final List<Endpoint> endpoints;
    private final String serviceFile;

    /** @param serviceFile the path of the generated service, which does what is written */
    Concerns(ServiceModel service, ObjectDesign design, String serviceFile) {
        this.service = service;
        this.design = design;
        this.endpoints = service.endpointsOf(design.object());
        this.serviceFile = serviceFile;
    }

    /** What names no endpoint, no rule and no request is about all that it can be about. */
    boolean have(ByHand.Item item, Endpoint endpoint) {
        String text = item.what();
        if (endpoints.stream().anyMatch(each -> names(text, each.title()))) {
            return names(text, endpoint.title());
        }
        List<Rule> rules =
                service.rules().stream().filter(rule -> names(text, rule.id())).toList();
        if (!rules.isEmpty()) {
            return rules.stream().anyMatch(rule -> rule.endpoints().contains(endpoint.title()));
        }
        if (endpoints.stream().anyMatch(each -> namesRequest(text, each))) {
            return namesRequest(text, endpoint);
        }
        return !serviceFile.equals(item.file()) || !READS.contains(endpoint.kind());
    }

    /** Whether a text is about what alone an endpoint takes: what is answered too concerns them all. */
    private boolean namesRequest(String text, Endpoint endpoint) {
        return endpoint.request() != null
                && !endpoint.request().type().name().equals(design.object().viewType())
                && names(text, endpoint.request().type().simpleName());
    }

    /** Whether a text is about something, and not about what begins as it does. */
    private static boolean names(String text, String name) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?![/\\w])")
                .matcher(text)
                .find();
    }
}
