package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.Effect;
import dev.bof.migration.model.ServiceModel;
import java.util.List;

/** The service's own actions, as methods of the generated service. */
final class ActionCode {
    private final ServiceModel service;
    private final ObjectDesign design;
    private final SchemaDesign schemas;
    private final OperandCode operands;
    private final ByHand byHand;
    private final String file;

    /** @param file that the actions are written into */
    ActionCode(
            ServiceModel service,
            ObjectDesign design,
            SchemaDesign schemas,
            OperandCode operands,
            ByHand byHand,
            String file) {
        this.service = service;
        this.design = design;
        this.schemas = schemas;
        this.operands = operands;
        this.byHand = byHand;
        this.file = file;
    }

    /** An action as the template sees it. */
    record Action(
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

    Action of(ActionDesign action) {
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
                        new EffectCode.Scope(
                                "object.", operand -> actions.operand(action.endpoint(), operand, operands)),
                        (effect, why) -> byHand.add("What " + title + " does: " + why, effect.place(), file, place));
        String method = action.endpoint().method();
        Code annotation = new Code("@Action(path = " + action.pathLiteral()
                + (method.equals("POST") ? "" : ", method = " + Escape.literal(method)) + ")");
        String value = action.result().value();
        boolean declared = !value.isEmpty() && !(action.givesObject(design) && action.isOfOne());
        String answered = action.givesObject(design) ? value : "result";
        String initial = action.givesObject(design) ? "null" : value;
        String object = action.isOfOne() ? design.className() + " object" : "";
        String parameters = (object + parameters(action)).replaceFirst("^, ", "");
        return new Action(
                action.method(),
                Escape.javadoc(title + ", as " + action.endpoint().place() + " does it."),
                annotation,
                new Code(parameters),
                new Code(action.result().type()),
                some(new Code(declared ? action.result().type() + " " + answered + " = " + initial + ";" : "")),
                some(statements),
                new Code(value.isEmpty() ? "" : "return " + (declared ? answered : value) + ";"),
                action.checks().stream()
                        .map(rule -> new Code(
                                rule.method() + "(object" + (rule.needsRequest() ? arguments(action) : "") + ");"))
                        .toList(),
                new Code(place));
    }

    private static String arguments(ActionDesign action) {
        return (action.request().isEmpty() ? "" : ", request") + ", call";
    }

    /** What an action and its checks get beside the object. */
    static String parameters(ActionDesign action) {
        return (action.request().isEmpty() ? "" : ", " + action.request() + " request") + ", ActionCall call";
    }

    /** None where there is no code, which would be an empty line. */
    static List<Code> some(Code code) {
        return code.text().isEmpty() ? List.of() : List.of(code);
    }
}
