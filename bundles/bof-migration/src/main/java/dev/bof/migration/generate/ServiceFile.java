package dev.bof.migration.generate;

import dev.bof.migration.generate.CarriedRule.Moment;
import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.Effect;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.Place;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.plan.GeneratedFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service: the object's description, its rules in hooks, and its actions. */
final class ServiceFile {
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
            OperandCode operands,
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
        values.put("calls", new DescriptionCode(service, byHand).calls(design, schemas, compatible));
        values.put("hooks", hooks(design, operands, rules, file));
        values.put(
                "checks",
                rules.stream().map(rule -> check(design, rule, actions, file)).toList());
        ActionCode code = new ActionCode(service, design, schemas, operands, byHand, file);
        values.put("actions", actions.stream().map(code::of).toList());
        return new GeneratedFile(file, Templates.java("service", values));
    }

    private static String article(ObjectDesign design) {
        return ("aeiou".indexOf(design.words().charAt(0)) >= 0 ? "an " : "a ") + design.words();
    }

    private List<Hook> hooks(ObjectDesign design, OperandCode operands, List<CarriedRule> rules, String file) {
        List<Hook> hooks = new ArrayList<>();
        FirstChecks firstChecks = new FirstChecks(service, design);
        rules.forEach(rule -> firstChecks.listLate(rule.rule(), byHand));
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
                            new EffectCode.Scope("object.", operand -> operands.of(operand, occasion.kinds())),
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
                                .flatMap(code -> ActionCode.some(code).stream())
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

    /** What the service does with the values that endpoints take. */
    private List<Effect> effects(ObjectDesign design, Occasion occasion) {
        NotSent notSent = new NotSent(service, design.object());
        return occasion.isOfWriting()
                ? new SharedHooks(service, design.object())
                        .effects(occasion.kinds(), endpoint -> design.object().effectsOf(endpoint.title()).stream()
                                .map(effect -> notSent.settled(effect, endpoint))
                                .toList())
                : List.of();
    }

    private Check check(ObjectDesign design, CarriedRule carried, List<ActionDesign> actions, String file) {
        String request = actions.stream()
                .filter(action -> carried.needsRequest() && action.checks().contains(carried))
                .map(ActionCode::parameters)
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
            String problem = Refusals.isConflict(carried.rule()) ? "conflict" : "validation";
            refusal += ". To be written here, as a ProblemException." + problem + " of the code " + carried.code()
                    + ": " + why;
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
}
