package dev.bof.migration.generate;

import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import dev.bof.migration.model.ServiceModel;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an endpoint that is no list takes beside its path: an action can read a text of the query, and nothing else is read. */
final class UnreadParameters {
    private static final Set<Kind> LISTS = EnumSet.of(Kind.LIST, Kind.FIND);
    private static final String TEXT = "java.lang.String";

    private final ServiceModel service;
    private final ByHand byHand;

    UnreadParameters(ServiceModel service, ByHand byHand) {
        this.service = service;
        this.byHand = byHand;
    }

    void list(Endpoint endpoint, ObjectDesign design) {
        if (LISTS.contains(endpoint.kind())
                || Paths.belowRoute(endpoint, design.object().path()).isEmpty()) {
            return;
        }
        endpoint.parameters().stream()
                .filter(parameter -> parameter.in() != Parameter.In.PATH
                        && parameter.meaning() != Parameter.Meaning.ID
                        && !isRead(endpoint, parameter, design))
                .forEach(parameter -> byHand.add(
                        "The " + parameter.in().name().toLowerCase(Locale.ROOT) + " parameter " + parameter.name()
                                + " of " + endpoint.title() + " is not carried over",
                        parameter.place()));
        boolean isAction = ActionDesigner.isAction(endpoint, design, service);
        if (isAction
                && endpoint.request() != null
                && isPlain(endpoint.request().type().name())) {
            byHand.add(
                    "The body of " + endpoint.title() + " ("
                            + endpoint.request().type()
                            + ") is not read by the generated action: it takes objects alone",
                    endpoint.request().place());
        }
    }

    private boolean isRead(Endpoint endpoint, Parameter parameter, ObjectDesign design) {
        return isReadable(parameter)
                && ActionDesigner.isAction(endpoint, design, service)
                && design.object().effectsOf(endpoint.title()).stream()
                        .flatMap(effect -> effect.operands().stream())
                        .anyMatch(operand -> isOf(operand, parameter));
    }

    private boolean isPlain(String type) {
        return service.transferType(type).isEmpty() && !type.equals("java.util.Map");
    }

    private static boolean isOf(Operand operand, Parameter parameter) {
        return operand.role() == Role.PARAMETER && operand.path().equals(parameter.name());
    }

    /** The code that reads a parameter in an action; empty where an action cannot read it. */
    static Optional<String> code(Endpoint endpoint, Operand operand, Optional<JavaType> type) {
        Optional<Parameter> parameter = endpoint.parameters().stream()
                .filter(each -> isOf(operand, each))
                .findFirst();
        if (parameter.filter(each -> each.in() == Parameter.In.PATH).isPresent()) {
            return type.filter(known -> !known.isTime())
                    .map(known -> "call.path(" + Escape.literal(operand.path()) + ", "
                            + known.boxed().name() + ".class)");
        }
        return parameter
                .filter(UnreadParameters::isReadable)
                .map(each -> "call.query(" + Escape.literal(each.name()) + ").orElse("
                        + (each.defaultValue() == null ? "null" : Escape.literal(each.defaultValue())) + ")");
    }

    /** A text of the query that nothing is asked of: others may be refused before the action is called. */
    private static boolean isReadable(Parameter parameter) {
        return parameter.in() == Parameter.In.QUERY
                && parameter.type().name().equals(TEXT)
                && !parameter.required()
                && parameter.constraints().isEmpty();
    }
}
