package dev.bof.migration.generate;

import dev.bof.migration.generate.CarriedRule.Moment;
import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.ServiceModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Carries rules over. Where the object is made it has the values that were sent, in an action or deletion those that it has
 * in the database, and where it is changed it is asked before the change, after it, or compared with what is wanted.
 */
final class RuleDesigner {
    private static final Set<Kind> CHANGES = EnumSet.of(Kind.CREATE, Kind.UPDATE, Kind.PATCH, Kind.DELETE, Kind.ACTION);
    private static final String OBJECT = "object.";
    private static final Set<Kind> UPDATES = EnumSet.of(Kind.UPDATE, Kind.PATCH);
    private static final Set<Kind> SENDS = EnumSet.of(Kind.CREATE, Kind.UPDATE, Kind.PATCH);

    /** What is asked of a list beyond whether it is there and how long it is. */
    private static final Function<String, Pattern> OF_ELEMENTS =
            list -> Pattern.compile("\\$\\{request\\." + list + "}(?!\\.isEmpty\\(\\)|\\.size\\(\\)| [!=]= null)");

    private final ServiceModel service;
    private final ObjectDesign design;
    private final SchemaDesign schemas;
    private final OperandCode operands;
    private final Set<String> methods = new HashSet<>();

    RuleDesigner(ServiceModel service, ObjectDesign design, SchemaDesign schemas, OperandCode operands) {
        this.service = service;
        this.design = design;
        this.schemas = schemas;
        this.operands = operands;
    }

    List<CarriedRule> design() {
        List<CarriedRule> rules = new ArrayList<>();
        SharedHooks hooks = new SharedHooks(service, design.object());
        for (Rule rule : service.rules()) {
            List<Endpoint> endpoints = service.endpointsOf(design.object()).stream()
                    .filter(endpoint -> rule.endpoints().contains(endpoint.title()))
                    .filter(endpoint -> CHANGES.contains(endpoint.kind()))
                    .toList();
            if (!endpoints.isEmpty() && !isBuiltIn(rule, endpoints)) {
                rules.add(design(hooks.rule(rule), endpoints));
            }
        }
        return rules;
    }

    /** Whether the framework has such a rule by itself: it checks constraints, bodies and what never changes. */
    private boolean isBuiltIn(Rule rule, List<Endpoint> endpoints) {
        boolean checksConstraints =
                rule.exception().endsWith(".ConstraintViolationException") || Refusals.tellsViolations(rule);
        boolean isFixed = !rule.attributes().isEmpty()
                && rule.attributes().stream().allMatch(this::neverChanges)
                && (rule.operands().isEmpty() || has(rule, Rule.Role.REQUEST))
                && rule.operands().stream().map(Operand::path).allMatch(path -> path.isEmpty() || neverChanges(path))
                && endpoints.stream().noneMatch(endpoint -> endpoint.kind() == Kind.CREATE);
        return rule.kind() == Rule.Kind.NOT_FOUND
                || Refusals.isOnlyAbsence(rule)
                || Refusals.isKey(rule, design)
                || checksConstraints
                || Refusals.isAboutBody(rule)
                || SentTypes.refusesOtherTypes(rule)
                || isFixed;
    }

    private boolean neverChanges(String attribute) {
        return attribute.equals(design.id().path()) || attribute.equals(operands.companyPath());
    }

    private CarriedRule design(Rule rule, List<Endpoint> endpoints) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<String> actions = new TreeSet<>();
        for (Endpoint endpoint : endpoints) {
            kinds.add(endpoint.kind());
            if (endpoint.kind() == Kind.ACTION) {
                actions.add(endpoint.title());
            }
        }
        String method = method(rule);
        String code = Escape.slug(method);
        Optional<Code> condition = condition(rule, kinds);
        Optional<Code> problem = condition.flatMap(found -> problem(rule, kinds, code));
        boolean known = condition.isPresent() && problem.isPresent();
        return new CarriedRule(
                condition.isPresent() && !known
                        ? rule.byHand(
                                "what it says has a value that the object has not then: " + Refusals.message(rule))
                        : rule,
                method,
                known ? condition.get() : null,
                known ? problem.get() : null,
                code,
                kinds,
                actions,
                known ? moment(rule, kinds) : Moment.WANTED);
    }

    private Moment moment(Rule rule, Set<Kind> kinds) {
        boolean created = kinds.contains(Kind.CREATE);
        boolean stored = !created && has(rule, Rule.Role.OBJECT);
        return !stored ? Moment.WANTED : has(rule, Rule.Role.REQUEST) ? Moment.BOTH : Moment.STORED;
    }

    private static boolean has(Rule rule, Rule.Role role) {
        return rule.operands().stream()
                .anyMatch(operand -> operand.role() == role && !operand.path().isEmpty());
    }

    private String method(Rule rule) {
        String id = rule.id().substring(rule.id().lastIndexOf('.') + 1).replace("#", "");
        String base = "check" + Character.toUpperCase(Escape.identifier(id).charAt(0))
                + Escape.identifier(id).substring(1);
        String name = base;
        for (int i = 2; !methods.add(name); i++) {
            name = base + "Other" + i;
        }
        return name;
    }

    private Optional<Code> condition(Rule rule, Set<Kind> kinds) {
        if (!rule.isCarried()) {
            return Optional.empty();
        }
        boolean asksElements = design.elements().stream()
                .map(ElementsDesign::name)
                .anyMatch(list ->
                        OF_ELEMENTS.apply(list).matcher(rule.expression()).find());
        return asksElements
                ? Optional.empty()
                : RuleCode.expression(rule.expression(), name -> operand(rule, name, kinds));
    }

    private Optional<String> operand(Rule rule, String name, Set<Kind> kinds) {
        return rule.operands().stream()
                .filter(operand -> operand.name().equals(name))
                .findFirst()
                .or(() -> shown(name))
                .flatMap(operand -> ofRule(operand, moment(rule, kinds), kinds));
    }

    /** What a message shows of the object and no condition asks for. */
    private Optional<Operand> shown(String name) {
        return Optional.of(name)
                .filter(each -> each.startsWith(OBJECT))
                .map(each -> each.substring(OBJECT.length()))
                .filter(path -> design.leaves()
                        .anyMatch(field ->
                                field.path().equals(path) && !field.type().isTime()))
                .map(path -> new Operand(name, Rule.Role.OBJECT, path, null));
    }

    private Optional<String> ofRule(Operand operand, Moment moment, Set<Kind> kinds) {
        boolean request = operand.role() == Rule.Role.REQUEST;
        boolean isThere = request ? SENDS.containsAll(kinds) : isObject(operand) && !kinds.contains(Kind.CREATE);
        if (request
                && kinds.contains(Kind.CREATE)
                && operand.path().equals(design.id().path())
                && !schemas.takesId(design)) {
            return Optional.empty();
        }
        if (operand.path().isEmpty() && isThere) {
            return Optional.of(Presence.THERE);
        }
        if (moment == Moment.WANTED || !UPDATES.containsAll(kinds) && moment == Moment.BOTH) {
            return operands.of(operand, kinds);
        }
        Optional<String> version = new SentVersion(service, design).code(operand);
        if (version.isPresent()) {
            return version;
        }
        if (request) {
            return operands.sent(operand)
                    .filter(each -> schemas.canUpdate(each.substring(OBJECT.length())))
                    .map(each -> "request." + each.substring(OBJECT.length()) + "()");
        }
        return operand.role() == Rule.Role.OBJECT ? operands.present(operand) : operands.of(operand, kinds);
    }

    private boolean isObject(Operand operand) {
        return operand.role() == Rule.Role.OBJECT
                && operand.type() != null
                && operand.type().name().equals(design.entity().qualifiedName());
    }

    private Optional<Code> problem(Rule rule, Set<Kind> kinds, String code) {
        String said = Refusals.message(rule);
        return RuleCode.message(said, name -> operand(rule, name, kinds)).map(message -> problem(rule, code, message));
    }

    private Code problem(Rule rule, String code, Code message) {
        if (Refusals.isConflict(rule)) {
            return new Code("ProblemException.conflict(" + Escape.literal(code) + ", " + message + ")");
        }
        String field = rule.attributes().stream()
                .flatMap(attribute -> design.wireOf(attribute).stream())
                .findFirst()
                .orElse("");
        return new Code("ProblemException.validation(" + Escape.literal(field) + ", " + Escape.literal(code) + ", "
                + message + ")");
    }
}
