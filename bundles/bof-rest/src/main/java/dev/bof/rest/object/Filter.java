package dev.bof.rest.object;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Condition;
import dev.bof.api.query.Operator;
import dev.bof.rest.problem.ParameterProblems;
import java.util.List;

/** A query parameter that says what a field shall be, such as {@code name} or {@code total__gte}. */
record Filter(String field, Operator operator) {
    /** What stands between field and operator. */
    static final String MARK = "__";

    /** @throws ProblemException unknown-parameter if there is no such operator */
    static Filter of(String parameter) {
        int at = parameter.lastIndexOf(MARK);
        if (at < 0) {
            return new Filter(parameter, Operator.EQ);
        }
        String operator = parameter.substring(at + MARK.length());
        return new Filter(
                parameter.substring(0, at),
                Operator.of(operator)
                        .orElseThrow(() -> new ProblemException(
                                ProblemType.UNKNOWN_PARAMETER,
                                "Query parameter '" + parameter + "' is not known: there is no operator '" + operator
                                        + "'; there are " + ParameterNames.operators() + ".")));
    }

    /** Whether there can be any number of values, in one parameter and in several. */
    boolean takesLists() {
        return operator == Operator.IN || operator == Operator.NIN;
    }

    /** @throws ProblemException malformed if the values do not suit the operator */
    Condition condition(String parameter, List<String> values) {
        return switch (operator) {
            case IN, NIN ->
                new Condition(
                        field,
                        operator,
                        values.stream()
                                .flatMap(value -> ValueList.split(parameter, value).stream())
                                .toArray());
            case BETWEEN -> between(parameter, ValueList.split(parameter, values.get(0)));
            case ISNULL -> new Condition(field, operator, Parameters.flag(parameter, values.get(0)));
            default -> new Condition(field, operator, values.get(0));
        };
    }

    private Condition between(String parameter, List<String> values) {
        if (values.size() != 2) {
            throw ParameterProblems.malformed(parameter, "must be two values with a comma between them.");
        }
        return new Condition(field, operator, values.toArray());
    }
}
