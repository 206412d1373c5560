package dev.bof.migration.generate;

import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.Rule;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What rules tell those whom they refuse, as far as the framework has words for it. */
final class Refusals {
    /** Rules that the framework has by itself. */
    static final Set<Rule.Kind> BUILT_IN = EnumSet.of(Rule.Kind.NOT_FOUND, Rule.Kind.PARAMETER);

    private Refusals() {}

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
    static boolean isOnlyAbsence(Rule rule) {
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

    /** Whether a rule may refuse a list's parameters, as the profile tells them. */
    static boolean refusesParameters(Rule rule) {
        return rule.kind() == Rule.Kind.PARAMETER || rule.kind() == Rule.Kind.VALIDATION;
    }

    static boolean isConflict(Rule rule) {
        return rule.status() == 409;
    }
}
