package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.Effect;
import dev.bof.migration.model.Endpoint.Kind;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.Rule.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the entity does to itself when it is made and when it is stored. */
final class LifecycleCode {
    private static final String OBJECT = "object.";
    private static final List<String> EVENTS = List.of("PrePersist", "PreUpdate");

    private final ObjectDesign design;
    private final OperandCode operands;
    private final ByHand byHand;

    LifecycleCode(ObjectDesign design, OperandCode operands, ByHand byHand) {
        this.design = design;
        this.operands = operands;
        this.byHand = byHand;
    }

    /**
     * A method of the entity as the template sees it.
     *
     * @param place a list of one where a person has something to write in it, else empty
     */
    record Callback(Code event, List<Code> statements, List<Code> place) {}

    /** @param file of the entity */
    List<Callback> callbacks(String file) {
        List<Callback> callbacks = new ArrayList<>();
        for (String event : EVENTS) {
            String place = Escape.slug("on" + event);
            List<Code> places = new ArrayList<>();
            Code statements = new EffectCode(design)
                    .statements(
                            design.object().effectsOf("@" + event),
                            new EffectCode.Scope("", this::own),
                            (effect, why) -> {
                                byHand.add("What @" + event + " does: " + why, effect.place(), file, place);
                                places.add(new Code(place));
                            });
            if (!statements.text().isEmpty() || !places.isEmpty()) {
                callbacks.add(new Callback(
                        new Code(event),
                        statements.text().isEmpty() ? List.of() : List.of(statements),
                        places.stream().limit(1).toList()));
            }
        }
        return callbacks;
    }

    /** Lists the times that fields have from the beginning: what the legacy code writes there is of another type. */
    void listTimes() {
        design.object().effectsOf(Effect.MADE).stream()
                .filter(effect -> effect.isCarried() && !effect.expression().equals("null"))
                .filter(effect -> design.own().stream()
                        .anyMatch(field -> field.path().equals(effect.attribute())
                                && field.type().isTime()
                                && field.role() == AttributeModel.Role.NONE))
                .forEach(effect -> byHand.add(
                        effect.attribute() + " is " + effect.expression()
                                + " from the beginning: set it in beforeCreate",
                        effect.place()));
    }

    /** The value that a field has from the beginning, with what stands before it; empty where there is none. */
    Code initial(FieldDesign field) {
        return design.object().effectsOf(Effect.MADE).stream()
                .filter(effect ->
                        effect.attribute().equals(field.path()) && !field.type().isTime())
                .flatMap(effect -> RuleCode.expression(effect.expression(), name -> effect.operands().stream()
                                .filter(operand -> operand.name().equals(name))
                                .findFirst()
                                .flatMap(this::own))
                        .stream())
                .findFirst()
                .map(value -> field.inType(value.text()))
                .or(() ->
                        Optional.of(field).filter(FieldDesign::isNullHereAlone).map(FieldDesign::zero))
                .map(value -> new Code(" = " + value))
                .orElse(new Code(""));
    }

    private Optional<String> own(Operand operand) {
        return operand.role() == Rule.Role.OBJECT || operand.role() == Rule.Role.ENUM
                ? operands.of(operand, Set.of(Kind.ACTION))
                        .map(code -> code.startsWith(OBJECT) ? code.substring(OBJECT.length()) : code)
                : Optional.empty();
    }
}
