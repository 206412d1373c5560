package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.Effect;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.Rule.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the service's code did to the object, as statements; what cannot be carried over is listed. */
final class EffectCode {
    /** What makes an instant of a legacy time; one without a zone is of that where the service runs. */
    private static final Map<String, String> TO_INSTANT = Map.of(
            "java.time.LocalDateTime", ".atZone(java.time.ZoneId.systemDefault()).toInstant()",
            "java.time.OffsetDateTime", ".toInstant()",
            "java.time.ZonedDateTime", ".toInstant()",
            "java.util.Date", ".toInstant()",
            "java.sql.Timestamp", ".toInstant()");

    private final ObjectDesign design;

    EffectCode(ObjectDesign design) {
        this.design = design;
    }

    /** Where the statements stand: how the object's fields are reached, and what is written for operands. */
    record Scope(String object, Function<Operand, Optional<String>> operands) {}

    /** @param unknown is told of each effect that is left to a person, with the reason */
    interface Unknown {
        void tell(Effect effect, String why);
    }

    /** Statements, in their order; empty where there are none. */
    Code statements(List<Effect> effects, Scope scope, Unknown unknown) {
        StringBuilder code = new StringBuilder();
        int open = 0;
        int shared = 0;
        Set<String> left = new HashSet<>();
        for (Effect effect : effects) {
            shared = Math.min(shared, effect.shared());
            Optional<Statement> statement = statement(settled(effect, left), scope, unknown);
            if (statement.isEmpty()) {
                Optional.of(effect.attribute()).filter(name -> !name.isEmpty()).ifPresent(left::add);
                continue;
            }
            List<String> conditions = statement.get().conditions();
            for (; open > shared; open--) {
                code.append("}\n");
            }
            for (; open < conditions.size(); open++) {
                code.append("if (").append(conditions.get(open)).append(") {\n");
            }
            code.append(statement.get().assignment()).append('\n');
            shared = Integer.MAX_VALUE;
        }
        code.append("}\n".repeat(open));
        return new Code(code.toString());
    }

    /** What is made of a value that a person has to write first is left to the person too. */
    private static Effect settled(Effect effect, Set<String> left) {
        return effect.operands().stream()
                .filter(operand -> operand.role() == Role.OBJECT && left.contains(operand.path()))
                .findFirst()
                .map(operand -> effect.byHand("it needs " + operand.path() + ", which is left too"))
                .orElse(effect);
    }

    private record Statement(List<String> conditions, String assignment) {}

    private Optional<Statement> statement(Effect effect, Scope scope, Unknown unknown) {
        if (isOfFramework(effect)) {
            return Optional.empty();
        }
        if (!effect.isCarried()) {
            unknown.tell(effect, effect.notCarried());
            return Optional.empty();
        }
        Optional<FieldDesign> field = design.leaves()
                .filter(each -> each.path().equals(effect.attribute()))
                .findFirst();
        List<Optional<String>> conditions = effect.conditions().stream()
                .map(condition -> code(condition, effect, scope))
                .toList();
        Optional<String> value = field.flatMap(
                known -> code(effect.expression(), effect, scope).flatMap(code -> value(known, code, effect)));
        if (value.isEmpty() || conditions.stream().anyMatch(Optional::isEmpty)) {
            unknown.tell(effect, "it sets " + effect.attribute() + " to more than the generated object knows");
            return Optional.empty();
        }
        String name = design.nameOf(effect.attribute()).orElseThrow();
        return Optional.of(new Statement(
                conditions.stream().map(Optional::get).toList(), scope.object() + name + " = " + value.get() + ";"));
    }

    /** Whether the framework keeps a value by itself, such as the version. */
    private boolean isOfFramework(Effect effect) {
        return design.base().values().stream().map(AttributeModel::name).anyMatch(effect.attribute()::equals);
    }

    private static Optional<String> code(String text, Effect effect, Scope scope) {
        return RuleCode.expression(text, name -> effect.operands().stream()
                        .filter(operand -> operand.name().equals(name))
                        .findFirst()
                        .flatMap(scope.operands()))
                .map(Code::text);
    }

    /** A value in the type that the generated field has: what a class of its own was before is the same one now. */
    private static Optional<String> value(FieldDesign field, String code, Effect effect) {
        String legacy = field.attribute().relation() == null
                ? field.attribute().type().name()
                : field.type().imported();
        boolean isTime = field.type().isTime() && !legacy.equals(field.type().imported());
        if (!isTime || code.equals("null")) {
            return Optional.of(field.inType(code));
        }
        // what is sent or stored has the generated type already
        return Optional.ofNullable(TO_INSTANT.get(legacy))
                .filter(conversion -> effect.operands().isEmpty())
                .map(conversion -> code + conversion);
    }
}
