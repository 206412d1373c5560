package dev.bof.migration.generate;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.Paging;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Parameter.Meaning;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules of endpoints that only read: the framework asks none there, but for those that it has by itself. */
final class ReadRules {
    private static final Set<Kind> READS = EnumSet.of(Kind.GET, Kind.LIST, Kind.FIND);
    private static final Set<Meaning> PAGING =
            EnumSet.of(Meaning.PAGE, Meaning.START, Meaning.PAGE_SIZE, Meaning.SORT, Meaning.SORT_DIRECTION);

    private static final Set<Meaning> SELECTING = EnumSet.of(Meaning.FILTER, Meaning.SEARCH);

    private final ServiceModel service;
    private final ObjectDesign design;

    ReadRules(ServiceModel service, ObjectDesign design) {
        this.service = service;
        this.design = design;
    }

    void list(ByHand byHand) {
        for (Rule rule : service.rules()) {
            List<Endpoint> asking = left(rule);
            if (!asking.isEmpty()) {
                String where = rule.condition().isEmpty() ? "" : " where " + rule.condition();
                byHand.add(
                        "The rule " + rule.id() + " is not carried over: "
                                + asking.stream().map(Endpoint::title).collect(Collectors.joining(", ")) + " answers "
                                + (rule.status() == 0 ? "with a status of its own" : rule.status()) + where
                                + ", and the framework asks nothing there",
                        rule.place());
            }
        }
    }

    /** The endpoints that only read and at which a rule is lost. */
    List<Endpoint> left(Rule rule) {
        boolean isOwn = Refusals.tellsViolations(rule) || Refusals.isAboutBody(rule) || isAboutValue(rule);
        return service.endpointsOf(design.object()).stream()
                .filter(ReadRules::isRead)
                .filter(endpoint -> rule.endpoints().contains(endpoint.title()))
                .filter(endpoint -> !isOwn && !isOfList(rule, endpoint) && !isAbsence(rule, endpoint))
                .toList();
    }

    /** A list without objects is none that is not there. */
    private static boolean isAbsence(Rule rule, Endpoint endpoint) {
        return rule.kind() == Rule.Kind.NOT_FOUND && endpoint.kind() != Kind.LIST;
    }

    /** Whether the code refuses requests without a parameter, and asks for nothing else. */
    static boolean isMandatory(Parameter parameter, List<Rule> rules) {
        return rules.stream().anyMatch(rule -> isOnlyAbsence(parameter, rule));
    }

    private static boolean isOnlyAbsence(Parameter parameter, Rule rule) {
        return rule.expression().equals("${parameter." + parameter.name() + "} == null");
    }

    private static boolean isRead(Endpoint endpoint) {
        boolean isOther = endpoint.kind() == Kind.OTHER && endpoint.method().equals("GET");
        return isOther || READS.contains(endpoint.kind());
    }

    /** Whether the profile knows a parameter, and by it what is refused. */
    private static boolean isToldOf(Parameter parameter, Rule rule) {
        boolean asksAbsence = rule.expression().contains(" == null");
        return PAGING.contains(parameter.meaning())
                || SELECTING.contains(parameter.meaning()) && (!asksAbsence || isOnlyAbsence(parameter, rule));
    }

    /** Whether a rule tells that a value cannot be read: it has not the form, or is none of those that there are. */
    private static boolean isAboutValue(Rule rule) {
        String condition = rule.condition();
        boolean isCatch = condition.startsWith("on ") || condition.contains("&& on ");
        boolean isUnknown = condition.endsWith(" is empty") || condition.endsWith(" is none of the cases");
        return isCatch || isUnknown && (rule.status() == 400 || rule.status() == 422);
    }

    /** Whether a list refuses values of one parameter, which its profile says, and no combination of several. */
    private static boolean isOfList(Rule rule, Endpoint endpoint) {
        if (endpoint.paging() == null || !Refusals.refusesParameters(rule)) {
            return false;
        }
        List<String> names = endpoint.paging().refusals().stream()
                .filter(refusal -> refusal.place().equals(rule.place()))
                .map(Paging.Refusal::parameter)
                .distinct()
                .toList();
        boolean paging = names.stream().allMatch(name -> endpoint.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(name) && PAGING.contains(parameter.meaning())));
        boolean one = names.size() == 1
                && endpoint.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals(names.get(0)) && isToldOf(parameter, rule));
        return one || !names.isEmpty() && paging;
    }
}
