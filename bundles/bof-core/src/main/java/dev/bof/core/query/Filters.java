package dev.bof.core.query;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Condition;
import dev.bof.api.query.Operator;
import dev.bof.api.query.OrNone;
import dev.bof.api.query.Other;
import dev.bof.api.query.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes predicates of conditions. */
final class Filters {
    private static final int MOST_VALUES = 1_000;
    private static final Map<Operator, String> OF_FIELDS = Map.of(
            Operator.EQ, "=",
            Operator.GT, ">",
            Operator.GTE, ">=",
            Operator.LT, "<",
            Operator.LTE, "<=");

    private final Fields fields;
    private final Expressions expressions;

    Filters(Fields fields, Expressions expressions) {
        this.fields = fields;
        this.expressions = expressions;
    }

    /**
     * The condition with its operands as values of the field's type.
     *
     * @throws ProblemException unknown-field or malformed if it does not fit the field
     */
    Filter read(Condition condition) {
        QueryField field = fields.require(condition.field());
        FieldType type = field.type();
        requireOperator(condition, type.operators());
        requireOperands(condition);
        if (condition.values().get(0) instanceof OrNone one) {
            return read(new Condition(condition.field(), condition.operator(), one.value()))
                    .orWithout();
        }
        if (condition.values().get(0) instanceof Pattern) {
            return pattern(condition, field);
        }
        if (condition.values().get(0) instanceof Other other) {
            return compared(condition, field, other);
        }
        FieldType operandType = condition.operator() == Operator.ISNULL ? FieldType.BOOLEAN : type;
        List<Object> values = condition.values().stream()
                .map(value -> operandType.read(condition.parameter(), value))
                .toList();
        return new Filter(field, condition.operator(), values);
    }

    private Filter pattern(Condition condition, QueryField field) {
        Pattern pattern = (Pattern) condition.values().get(0);
        boolean takesOne = condition.operator() == Operator.CONTAINS || condition.operator() == Operator.ICONTAINS;
        boolean texts =
                field.isText() && pattern.or().stream().map(fields::require).allMatch(QueryField::isText);
        if (!takesOne || !texts) {
            throw malformed(condition, "has a pattern, which is for texts alone.");
        }
        return new Filter(field, condition.operator(), condition.values());
    }

    private Filter compared(Condition condition, QueryField field, Other other) {
        if (!OF_FIELDS.containsKey(condition.operator())
                || fields.require(other.field()).type() != field.type()) {
            throw malformed(condition, "cannot be compared with " + other.field() + " so.");
        }
        return new Filter(field, condition.operator(), condition.values());
    }

    private String alike(QueryField field, Pattern pattern, boolean anyCase, Bindings bindings) {
        String text = bindings.bind(anyCase ? pattern.text().toLowerCase(Locale.ROOT) : pattern.text());
        return Stream.concat(Stream.of(field), pattern.or().stream().map(fields::require))
                .map(each -> (anyCase ? "lower(" + each.path() + ")" : each.path()) + " like " + text)
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** The predicate for a condition that was read. */
    String predicate(Filter filter, Bindings bindings) {
        String predicate = compared(filter, bindings);
        return filter.orNone() ? "(" + predicate + " or " + filter.field().path() + " is null)" : predicate;
    }

    private String compared(Filter filter, Bindings bindings) {
        QueryField field = filter.field();
        String exact = expressions.exact(field);
        Object value = filter.values().get(0);
        if (value instanceof Pattern pattern) {
            return alike(field, pattern, filter.operator() == Operator.ICONTAINS, bindings);
        }
        if (value instanceof Other other) {
            return expressions.ordered(field) + " " + OF_FIELDS.get(filter.operator()) + " "
                    + expressions.ordered(fields.require(other.field()));
        }
        return switch (filter.operator()) {
            case EQ -> exact + " = " + bindings.bind(value);
            case NE -> orNull(field, exact + " <> " + bindings.bind(value));
            case IN -> exact + " in " + bindings.bind(filter.values());
            case NIN -> orNull(field, exact + " not in " + bindings.bind(filter.values()));
            case GT -> compared(field, ">", value, bindings);
            case GTE -> compared(field, ">=", value, bindings);
            case LT -> compared(field, "<", value, bindings);
            case LTE -> compared(field, "<=", value, bindings);
            case BETWEEN ->
                compared(field, ">=", value, bindings)
                        + " and "
                        + compared(field, "<=", filter.values().get(1), bindings);
            case ISNULL -> field.path() + (value.equals(true) ? " is null" : " is not null");
            case CONTAINS -> exact + " like " + bindings.bind(Expressions.part((String) value));
            case STARTSWITH -> exact + " like " + bindings.bind(Expressions.escape((String) value) + "%");
            case ENDSWITH -> exact + " like " + bindings.bind("%" + Expressions.escape((String) value));
            case ICONTAINS ->
                expressions.folded(field) + " like " + bindings.bind(Expressions.foldedPart((String) value));
        };
    }

    private String compared(QueryField field, String operator, Object value, Bindings bindings) {
        return expressions.ordered(field) + " " + operator + " " + bindings.bind(expressions.comparable(field, value));
    }

    private static String orNull(QueryField field, String predicate) {
        return field.isNullable() ? "(" + predicate + " or " + field.path() + " is null)" : predicate;
    }

    private static void requireOperator(Condition condition, Set<Operator> allowed) {
        if (!allowed.contains(condition.operator())) {
            throw malformed(
                    condition,
                    "has an operator that the field is not made for; there are "
                            + allowed.stream().map(Operator::wire).collect(Collectors.joining(", ")) + ".");
        }
    }

    private static void requireOperands(Condition condition) {
        int count = condition.values().size();
        switch (condition.operator()) {
            case IN, NIN -> {
                if (count < 1 || count > MOST_VALUES) {
                    throw malformed(condition, "must have between 1 and " + MOST_VALUES + " values.");
                }
            }
            case BETWEEN -> {
                if (count != 2) {
                    throw malformed(condition, "must have two values.");
                }
            }
            default -> {
                if (count != 1) {
                    throw malformed(condition, "must have one value.");
                }
            }
        }
    }

    private static ProblemException malformed(Condition condition, String what) {
        return new ProblemException(ProblemType.MALFORMED, "Query parameter '" + condition.parameter() + "' " + what);
    }
}
