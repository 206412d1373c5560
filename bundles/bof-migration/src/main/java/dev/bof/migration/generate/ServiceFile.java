package dev.bof.migration.generate;

import dev.bof.migration.generate.CarriedRule.Moment;
import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.AttributeModel.Mark;
import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.Effect;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.Place;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.UniqueKey;
import dev.bof.migration.plan.GeneratedFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service: the object's description, its rules in hooks, and its actions. */
final class ServiceFile {
    private static final Set<String> SEARCHED = Set.of("name", "code", "title", "number", "email", "description");

    private static final String ONCE = "it must not be done again to what is not sent";
    private static final Set<Kind> UPDATES = EnumSet.of(Kind.UPDATE, Kind.PATCH);
    private static final List<Occasion> OCCASIONS = List.of(
            new Occasion("requireUpdatable", UPDATES, EnumSet.of(Moment.STORED)),
            new Occasion("requireUpdate", UPDATES, EnumSet.of(Moment.BOTH)),
            new Occasion("beforeCreate", EnumSet.of(Kind.CREATE), EnumSet.allOf(Moment.class)),
            new Occasion("beforeUpdate", UPDATES, EnumSet.of(Moment.WANTED)),
            new Occasion("beforeDelete", EnumSet.of(Kind.DELETE), EnumSet.allOf(Moment.class)));

    private final ModuleNames module;
    private final ServiceModel service;
    private final ByHand byHand;

    ServiceFile(ModuleNames module, ServiceModel service, ByHand byHand) {
        this.module = module;
        this.service = service;
        this.byHand = byHand;
    }

    /**
     * When a hook is called.
     *
     * @param moments of the rules that are asked then
     */
    private record Occasion(String hook, Set<Kind> kinds, Set<Moment> moments) {

        boolean asks(CarriedRule rule) {
            return rule.kinds().stream().anyMatch(kinds::contains) && moments.contains(rule.moment());
        }

        /** Whether the object has its new values already, so that more can be done to it. */
        boolean isOfWriting() {
            return moments.contains(Moment.WANTED);
        }
    }

    /**
     * A hook as the template sees it.
     *
     * @param place a list of one where a person has something to write in it, else empty
     */
    private record Hook(String name, Code parameters, List<Code> checks, List<Code> statements, List<Code> place) {}

    /** A rule as the template sees it. */
    private record Check(
            String name,
            String entity,
            Code request,
            Code javadoc,
            boolean carried,
            Code condition,
            Code problem,
            Code place) {}

    /** An action as the template sees it. */
    private record Action(
            String name,
            Code javadoc,
            Code annotation,
            Code parameters,
            Code result,
            List<Code> declared,
            List<Code> statements,
            Code answer,
            List<Code> checks,
            Code place) {}

    static String className(ObjectDesign design) {
        return design.className() + "Service";
    }

    /**
     * @param compatible whether a profile says how the service answered
     * @param unit the name of the persistence unit that the entity is in
     */
    GeneratedFile of(
            ObjectDesign design,
            SchemaDesign schemas,
            RuleDesigner designer,
            List<CarriedRule> rules,
            List<ActionDesign> actions,
            boolean compatible,
            String unit) {
        Map<String, Object> values = new HashMap<>();
        String file = module.javaFile(className(design));
        values.put("packageName", module.packageName());
        values.put("className", className(design));
        values.put("entity", design.className());
        values.put("create", SchemaFiles.create(design));
        values.put("update", SchemaFiles.update(design));
        values.put("view", SchemaFiles.view(design));
        values.put(
                "javadoc",
                Escape.javadoc("The " + design.words() + " service: what " + article(design)
                        + " is. The framework does the rest."));
        values.put("route", Escape.literal(design.route()));
        values.put("unit", Escape.literal("(osgi.unit.name=" + unit + ")"));
        values.put("calls", calls(design, schemas, compatible));
        values.put("hooks", hooks(design, designer, rules, file));
        values.put(
                "checks",
                rules.stream().map(rule -> check(design, rule, actions, file)).toList());
        values.put(
                "actions",
                actions.stream()
                        .map(action -> action(design, schemas, designer, action, file))
                        .toList());
        return new GeneratedFile(file, Templates.java("service", values));
    }

    private static String article(ObjectDesign design) {
        return ("aeiou".indexOf(design.words().charAt(0)) >= 0 ? "an " : "a ") + design.words();
    }

    /** The description, beside route and schemas. */
    private List<Code> calls(ObjectDesign design, SchemaDesign schemas, boolean compatible) {
        List<Code> calls = new ArrayList<>();
        EntityModel entity = design.entity();
        String name = Wire.name(design.className());
        if (!name.equals(singular(design.route()))) {
            call(calls, "name", name);
        }
        if (!entity.description().isEmpty()) {
            call(calls, "description", entity.description());
        }
        List<String> searched = design.own().stream()
                .filter(field -> field.type().isText())
                .filter(field -> SEARCHED.contains(field.wire()) || field.wire().endsWith("_name"))
                .map(FieldDesign::wire)
                .toList();
        if (!searched.isEmpty()) {
            call(calls, "searchable", searched.toArray(String[]::new));
        }
        entity.uniqueKeys().forEach(key -> uniqueKey(design, key).ifPresent(calls::add));
        design.own(Role.ACTIVE)
                .filter(field -> field.type().boxed().name().equals("Boolean"))
                .ifPresent(field -> call(calls, "activity", field.wire()));
        design.own(Role.DELETED).ifPresent(field -> calls.add(deletedFlag(field)));
        design.own().stream()
                .filter(field -> service.enumOf(field.attribute().type().name()).isPresent())
                .filter(field ->
                        schemas.view().stream().anyMatch(seen -> seen.name().equals(field.name())))
                .forEach(field -> call(calls, "group", "by_" + bare(field, design), field.wire()));
        if (compatible) {
            calls.add(new Code(".compatibility(" + ProfileFile.className(design) + ".PROFILE)"));
        }
        return calls;
    }

    private static Code deletedFlag(FieldDesign field) {
        Mark mark = field.attribute().mark();
        String values = mark == null ? "" : ", " + literal(mark.deleted()) + ", " + literal(mark.present());
        return new Code(".deletedFlag(" + Escape.literal(field.wire()) + values + ")");
    }

    private static String literal(Object value) {
        return value instanceof Number number
                ? String.valueOf(number.intValue())
                : Escape.literal(value.toString()).text();
    }

    /** What the framework calls an object by itself. */
    private static String singular(String route) {
        String last = route.substring(route.lastIndexOf('/') + 1);
        return last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
    }

    /** The name of a group: {@code invoice_type} of an invoice is its type. */
    private static String bare(FieldDesign field, ObjectDesign design) {
        String prefix = Wire.name(design.className()) + "_";
        return field.wire().startsWith(prefix) ? field.wire().substring(prefix.length()) : field.wire();
    }

    private Optional<Code> uniqueKey(ObjectDesign design, UniqueKey key) {
        List<String> fields = key.attributes().stream()
                .flatMap(attribute -> design.wireOf(attribute).stream())
                .toList();
        if (fields.size() < key.attributes().size()) {
            byHand.add(
                    "The unique key over " + String.join(", ", key.columns()) + " has columns that the object has not",
                    key.place());
            return Optional.empty();
        }
        List<Code> calls = new ArrayList<>();
        call(calls, "uniqueKey", fields.toArray(String[]::new));
        return Optional.of(calls.get(0));
    }

    private static void call(List<Code> calls, String method, String... texts) {
        String arguments =
                Arrays.stream(texts).map(text -> Escape.literal(text).text()).collect(Collectors.joining(", "));
        calls.add(new Code("." + method + "(" + arguments + ")"));
    }

    private List<Hook> hooks(ObjectDesign design, RuleDesigner designer, List<CarriedRule> rules, String file) {
        List<Hook> hooks = new ArrayList<>();
        FirstChecks firstChecks = new FirstChecks(service, design);
        List<Code> first = rules.stream()
                .filter(rule -> firstChecks.have(rule.rule()))
                .map(rule -> new Code(rule.method() + "(object);"))
                .toList();
        if (!first.isEmpty()) {
            hooks.add(new Hook("beforeFind", new Code(design.className() + " object"), first, List.of(), List.of()));
        }
        for (Occasion occasion : OCCASIONS) {
            boolean both = occasion.moments().equals(EnumSet.of(Moment.BOTH));
            String given = both ? ", (" + SchemaFiles.update(design) + ") wanted" : "";
            List<Code> checks = rules.stream()
                    .filter(occasion::asks)
                    .map(rule -> new Code(rule.method() + "(object" + given + ");"))
                    .toList();
            String place = Escape.slug(occasion.hook());
            List<Code> places = new ArrayList<>();
            Code statements = new EffectCode(design)
                    .statements(
                            effects(design, occasion),
                            new EffectCode.Scope("object.", operand -> designer.code(operand, occasion.kinds())),
                            (effect, why) -> {
                                byHand.add("What " + effect.on() + " does: " + why, effect.place(), file, place);
                                places.add(new Code(place));
                            });
            Code conversions = occasion.kinds().contains(Kind.DELETE)
                    ? new Code("")
                    : conversions(design, (what, at) -> {
                        byHand.add(what, at, file, place);
                        places.add(new Code(place));
                    });
            if (!checks.isEmpty()
                    || !conversions.text().isEmpty()
                    || !statements.text().isEmpty()
                    || !places.isEmpty()) {
                hooks.add(new Hook(
                        occasion.hook(),
                        new Code(design.className() + " object" + (both ? ", Record wanted" : "")),
                        checks,
                        Stream.of(conversions, statements)
                                .flatMap(code -> some(code).stream())
                                .toList(),
                        places.stream().limit(1).toList()));
            }
        }
        return hooks;
    }

    /** What the service makes of the elements of lists that it takes. */
    private Code conversions(ObjectDesign design, BiConsumer<String, Place> unknown) {
        return new Code(design.elements().stream()
                .map(elements -> new ElementCode(service)
                        .conversions(
                                elements,
                                (mapping, why) -> unknown.accept(
                                        "What " + mapping.attribute() + " of one of the " + elements.name() + " is: "
                                                + why,
                                        mapping.place()))
                        .text())
                .filter(code -> !code.isEmpty())
                .collect(Collectors.joining("\n")));
    }

    /** Whether it may be done to a value that is not sent, and has been done to already. */
    private static boolean isRepeatable(Endpoint endpoint, Effect effect) {
        return endpoint.kind() == Kind.CREATE
                || endpoint.kind() == Kind.DELETE
                || endpoint.update() == Endpoint.Update.REPLACE
                || SameAgain.is(effect.expression());
    }

    /** What the service does with the values that endpoints take. */
    private List<Effect> effects(ObjectDesign design, Occasion occasion) {
        return occasion.isOfWriting()
                ? new SharedHooks(service, design.object())
                        .effects(occasion.kinds(), endpoint -> design.object().effectsOf(endpoint.title()).stream()
                                .map(effect -> isRepeatable(endpoint, effect) ? effect : effect.byHand(ONCE))
                                .toList())
                : List.of();
    }

    private Check check(ObjectDesign design, CarriedRule carried, List<ActionDesign> actions, String file) {
        String request = actions.stream()
                .filter(action -> carried.needsRequest() && action.checks().contains(carried))
                .map(ServiceFile::parameters)
                .findFirst()
                .orElse(
                        carried.moment() == Moment.BOTH && UPDATES.containsAll(carried.kinds())
                                ? ", " + SchemaFiles.update(design) + " request"
                                : "");
        String refusal = carried.rule().place() + " refuses where: "
                + (carried.rule().condition().isEmpty()
                        ? carried.rule().id()
                        : carried.rule().condition());
        if (!carried.isCarried()) {
            String why = carried.rule().notCarried().isEmpty()
                    ? "it needs more than the object has then"
                    : carried.rule().notCarried();
            byHand.add(
                    "The rule " + carried.rule().id() + " could not be carried over: " + why,
                    carried.rule().place(),
                    file,
                    carried.keptPlace());
            refusal += ". To be written here: " + why;
        }
        return new Check(
                carried.method(),
                design.className(),
                new Code(request),
                Escape.javadoc(refusal + "."),
                carried.isCarried(),
                carried.condition(),
                carried.problem(),
                new Code(carried.keptPlace()));
    }

    /** None where there is no code, which would be an empty line. */
    private static List<Code> some(Code code) {
        return code.text().isEmpty() ? List.of() : List.of(code);
    }

    /** What an action and its checks get beside the object. */
    private static String parameters(ActionDesign action) {
        return (action.request().isEmpty() ? "" : ", " + action.request() + " request") + ", ActionCall call";
    }

    private static String arguments(ActionDesign action) {
        return (action.request().isEmpty() ? "" : ", request") + ", call";
    }

    private Action action(
            ObjectDesign design, SchemaDesign schemas, RuleDesigner designer, ActionDesign action, String file) {
        String place = Escape.slug(action.method());
        String title = action.endpoint().title();
        ActionDesigner actions = new ActionDesigner(service, design, schemas);
        List<Effect> effects = design.object().effectsOf(title);
        if (effects.isEmpty() && !action.result().whole()) {
            String does = action.givesObject(design) ? " does to the object" : " does and gives";
            byHand.add("What " + title + does, action.endpoint().place(), file, place);
        }
        Code statements = new EffectCode(design)
                .statements(
                        effects,
                        new EffectCode.Scope("object.", operand -> actions.operand(operand, designer)),
                        (effect, why) -> byHand.add("What " + title + " does: " + why, effect.place(), file, place));
        String method = action.endpoint().method();
        Code annotation = new Code("@Action(path = " + action.pathLiteral()
                + (method.equals("POST") ? "" : ", method = " + Escape.literal(method)) + ")");
        String value = action.result().value();
        boolean declared = !value.isEmpty() && !action.givesObject(design);
        String object = action.isOfOne() ? design.className() + " object" : "";
        String parameters = (object + parameters(action)).replaceFirst("^, ", "");
        return new Action(
                action.method(),
                Escape.javadoc(title + ", as " + action.endpoint().place() + " does it."),
                annotation,
                new Code(parameters),
                new Code(action.result().type()),
                some(new Code(declared ? action.result().type() + " result = " + value + ";" : "")),
                some(statements),
                new Code(declared ? "return result;" : value.isEmpty() ? "" : "return " + value + ";"),
                action.checks().stream()
                        .map(rule -> new Code(
                                rule.method() + "(object" + (rule.needsRequest() ? arguments(action) : "") + ");"))
                        .toList(),
                new Code(place));
    }
}
