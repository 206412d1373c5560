package dev.bof.migration.generate;

import dev.bof.migration.generate.CarriedRule.Moment;
import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.FieldMapping.How;
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
    /** Rules that the framework has by itself. */
    static final Set<Rule.Kind> BUILT_IN = EnumSet.of(Rule.Kind.NOT_FOUND, Rule.Kind.PARAMETER);

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
    private final Set<String> methods = new HashSet<>();

    RuleDesigner(ServiceModel service, ObjectDesign design, SchemaDesign schemas) {
        this.service = service;
        this.design = design;
        this.schemas = schemas;
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
        boolean checksConstraints = rule.exception().endsWith(".ConstraintViolationException") || tellsViolations(rule);
        boolean isFixed = !rule.attributes().isEmpty()
                && rule.attributes().stream().allMatch(this::neverChanges)
                && rule.operands().stream().map(Operand::path).allMatch(path -> path.isEmpty() || neverChanges(path))
                && endpoints.stream().noneMatch(endpoint -> endpoint.kind() == Kind.CREATE);
        return rule.kind() == Rule.Kind.NOT_FOUND
                || isOnlyAbsence(rule)
                || isKey(rule, design)
                || checksConstraints
                || isAboutBody(rule)
                || SentTypes.refusesOtherTypes(rule)
                || isFixed;
    }

    /** Whether a rule tells of violated constraints. */
    static boolean tellsViolations(Rule rule) {
        return rule.body() != null && rule.body().parts().stream().anyMatch(BodyShape::tellsViolations);
    }

    /** Whether a rule tells that there is no body. */
    static boolean isAboutBody(Rule rule) {
        return !rule.operands().isEmpty()
                && rule.operands().stream()
                        .allMatch(operand -> operand.role() == Rule.Role.REQUEST
                                && operand.path().isEmpty());
    }

    /** Whether a rule refuses a request without a body before it asks for anything else. */
    static boolean refusesAbsence(Rule rule) {
        return isDecided(rule, Rule.Role.REQUEST, Presence.ABSENT, "true");
    }

    /** Whether a rule refuses nothing where the object is there. */
    private static boolean isOnlyAbsence(Rule rule) {
        return isDecided(rule, Rule.Role.OBJECT, Presence.THERE, "false");
    }

    /** Whether a rule comes to this where the body, or the object, is there or not, whatever else it asks. */
    private static boolean isDecided(Rule rule, Rule.Role role, String presence, String result) {
        return rule.isCarried()
                && RuleCode.expression(
                                rule.expression(), name -> Optional.of(isWhole(rule, name, role) ? presence : "other$"))
                        .filter(code -> code.text().equals(result))
                        .isPresent();
    }

    private static boolean isWhole(Rule rule, String name, Rule.Role role) {
        return rule.operands().stream()
                .anyMatch(operand -> operand.name().equals(name)
                        && operand.role() == role
                        && operand.path().isEmpty());
    }

    /** Whether a rule tells that another object has what a unique key of the database, or the id, keeps apart. */
    static boolean isKey(Rule rule, ObjectDesign design) {
        Set<String> attributes = Set.copyOf(rule.attributes());
        return rule.kind() == Rule.Kind.UNIQUE
                && (attributes.isEmpty() && isCatch(rule)
                        || attributes.equals(Set.of(design.id().path()))
                        || design.entity().uniqueKeys().stream()
                                .anyMatch(key -> attributes.equals(Set.copyOf(key.attributes()))));
    }

    /** Whether a rule tells what the database found. */
    private static boolean isCatch(Rule rule) {
        return rule.condition().startsWith("on ") || rule.condition().contains("&& on ");
    }

    /** Whether a rule tells, maybe among others, that the object is not there. */
    static boolean isAbsence(Rule rule) {
        return rule.kind() == Rule.Kind.NOT_FOUND || isDecided(rule, Rule.Role.OBJECT, Presence.ABSENT, "true");
    }

    private boolean neverChanges(String attribute) {
        return attribute.equals(design.id().path()) || attribute.equals(companyPath());
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
                rule,
                method,
                known ? condition.get() : null,
                known ? problem.get() : null,
                isConflict(rule) ? "" : code,
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
        if (operand.path().isEmpty() && isThere) {
            return Optional.of(Presence.THERE);
        }
        if (moment == Moment.WANTED || !UPDATES.containsAll(kinds) && moment == Moment.BOTH) {
            return code(operand, kinds);
        }
        Optional<String> version = new SentVersion(service, design).code(operand);
        if (version.isPresent()) {
            return version;
        }
        if (request) {
            return sent(operand)
                    .filter(each -> schemas.canUpdate(each.substring(OBJECT.length())))
                    .map(each -> "request." + each.substring(OBJECT.length()) + "()");
        }
        return operand.role() == Rule.Role.OBJECT ? present(operand) : code(operand, kinds);
    }

    private boolean isObject(Operand operand) {
        return operand.role() == Rule.Role.OBJECT
                && operand.type() != null
                && operand.type().name().equals(design.entity().qualifiedName());
    }

    /** What stands for an operand in code that runs at endpoints of these kinds. */
    Optional<String> code(Operand operand, Set<Kind> kinds) {
        return switch (operand.role()) {
            case ENUM -> enumConstant(operand.path());
            case REQUEST -> request(operand, kinds);
            case OBJECT -> stored(operand, kinds);
            case PARAMETER -> Optional.empty();
        };
    }

    /** What was sent: with an action it is a request of its own, else it is in the object already. */
    private Optional<String> request(Operand operand, Set<Kind> kinds) {
        if (SENDS.containsAll(kinds)) {
            return sent(operand);
        }
        boolean isPlain = operand.path().indexOf('.') < 0;
        if (!kinds.equals(EnumSet.of(Kind.ACTION)) || !isPlain || !isKept(operand)) {
            return Optional.empty();
        }
        return Optional.of(
                operand.path().isEmpty() ? "request" : "request." + Escape.identifier(operand.path()) + "()");
    }

    /** Whether a value has the type in generated code that the rule knows it by. */
    private boolean isKept(Operand operand) {
        return operand.path().isEmpty()
                || operand.type() != null
                        && JavaType.of(operand.type(), service)
                                .filter(type ->
                                        !type.isTime() || operand.type().name().equals(type.imported()))
                                .isPresent();
    }

    private Optional<String> enumConstant(String qualified) {
        return EnumConstants.code(service, qualified);
    }

    private Optional<String> sent(Operand operand) {
        String attribute = Optional.of(design.object().create())
                .flatMap(mappings -> copied(mappings, operand.path()))
                .or(() -> copied(design.object().update(), operand.path()))
                .orElse(operand.path());
        return list(attribute).or(() -> field(attribute, operand));
    }

    /** A list that was sent, of which nothing is asked but what any list knows. */
    private Optional<String> list(String name) {
        return design.elements().stream()
                .filter(elements -> elements.name().equals(name))
                .map(elements -> "object." + elements.name())
                .findFirst();
    }

    private static Optional<String> copied(List<FieldMapping> mappings, String property) {
        return mappings.stream()
                .filter(mapping -> mapping.property().equals(property) && mapping.how() == How.COPIED)
                .map(FieldMapping::attribute)
                .findFirst();
    }

    private Optional<String> stored(Operand operand, Set<Kind> kinds) {
        boolean changes = kinds.stream().anyMatch(SENDS::contains);
        boolean canChange =
                design.nameOf(operand.path()).filter(schemas::canUpdate).isPresent();
        boolean gone = kinds.contains(Kind.CREATE) || changes && canChange;
        return gone ? constant(operand) : present(operand);
    }

    /** A value that the object has as long as nothing is changed. */
    private Optional<String> present(Operand operand) {
        return constant(operand).or(() -> field(operand.path(), operand));
    }

    private Optional<String> constant(Operand operand) {
        return operand.type() == null
                ? Optional.empty()
                : enumConstant(operand.type().name() + "."
                        + operand.path().substring(operand.path().lastIndexOf('.') + 1));
    }

    /** Access to a field that has the type that the rule knows it by. */
    private Optional<String> field(String path, Operand operand) {
        Optional<FieldDesign> own = design.leaves()
                .filter(field -> field.path().equals(path))
                .filter(field ->
                        design.nameOf(path).filter(field.name()::equals).isPresent())
                .findFirst();
        if (own.isEmpty() && isWhole(path)) {
            return design.nameOf(path).map(name -> OBJECT + name);
        }
        if (own.isEmpty()) {
            boolean isCompany = path.equals(companyPath())
                    && operand.type() != null
                    && operand.type().simpleName().equalsIgnoreCase("long");
            return isCompany ? Optional.of("object.getCompanyId()") : Optional.empty();
        }
        boolean same = operand.type() == null
                || JavaType.of(operand.type(), service)
                        .filter(type -> type.boxed().equals(own.get().type().boxed()))
                        .filter(type -> !type.isTime() || operand.type().name().equals(type.imported()))
                        .isPresent();
        return same ? Optional.of(OBJECT + own.get().name()) : Optional.empty();
    }

    /** Whether a path is that of an embedded object. */
    private boolean isWhole(String path) {
        return design.own().stream()
                .anyMatch(field -> field.isEmbedded() && field.path().equals(path));
    }

    private String companyPath() {
        return design.isOfCompany()
                ? design.base().get(AttributeModel.Role.COMPANY).name()
                : "";
    }

    private Optional<Code> problem(Rule rule, Set<Kind> kinds, String code) {
        String said = message(rule);
        return RuleCode.message(said, name -> operand(rule, name, kinds)).map(message -> problem(rule, code, message));
    }

    private Code problem(Rule rule, String code, Code message) {
        if (isConflict(rule)) {
            return new Code("new ProblemException(ProblemType.CONFLICT, " + message + ")");
        }
        String field = rule.attributes().stream()
                .flatMap(attribute -> design.wireOf(attribute).stream())
                .findFirst()
                .orElse("");
        return new Code("ProblemException.validation(" + Escape.literal(field) + ", " + Escape.literal(code) + ", "
                + message + ")");
    }

    /** What the rule says: its message, or the text that is its answer. */
    static String message(Rule rule) {
        if (!rule.message().isEmpty()) {
            return rule.message();
        }
        BodyShape body = rule.body() == null ? BodyShape.NOTHING : rule.body();
        if (body.meaning() == BodyShape.Meaning.TEXT) {
            return body.text();
        }
        return body.literal() instanceof String text ? text : "This is refused: " + rule.id() + ".";
    }

    /** Whether the answer says nothing but the rule's message. */
    static boolean isMessageAlone(BodyShape body) {
        return body.meaning() == BodyShape.Meaning.TEXT
                || body.meaning() == BodyShape.Meaning.MESSAGE
                || body.literal() instanceof String;
    }

    private static boolean isConflict(Rule rule) {
        return rule.status() == 409
                && (rule.body() == null
                        || rule.body().meaning() == BodyShape.Meaning.NOTHING
                        || isMessageAlone(rule.body())
                        || rule.body().has(BodyShape.Meaning.MESSAGE));
    }
}
