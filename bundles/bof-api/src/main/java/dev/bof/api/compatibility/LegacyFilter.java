package dev.bof.api.compatibility;

import dev.bof.api.query.Operator;
import java.util.List;
import java.util.Objects;

/**
 * A parameter by which a list was filtered; where it was for several fields, each of which had to be so, there are several of
 * one name. Values are written as in the {@link JsonStyle}: times, dates and constants of
 * enums in its forms.
 *
 * @param parameter the query parameter, or the part of the path that is called so
 * @param field what is compared
 * @param operator how; with {@link Operator#IN} the parameter may be repeated, and its values have commas between them
 * @param bad what becomes of a value that is not one of the field's type
 * @param blank what becomes of an empty value of the parameter
 * @param byDefault what the parameter is where nobody says, or null
 * @param required whether it must be there: without it the request is malformed
 * @param anyCase whether constants of enums are known in any case
 * @param or other fields that may be so in the place of the field; with {@code like} alone
 * @param like how a part of a text is looked for
 * @param operand what the field is compared with where the parameter is true, as in a
 *     {@link dev.bof.api.query.Condition}; null where the parameter itself is
 * @param noneFits whether objects without a value are found too
 * @param dates how dates are written in the parameter; null where they are as in JSON
 */
public record LegacyFilter(
        String parameter,
        String field,
        Operator operator,
        Bad bad,
        Bad blank,
        String byDefault,
        boolean required,
        boolean anyCase,
        List<String> or,
        Like like,
        Object operand,
        boolean noneFits,
        TimeStyle dates) {

    /** How services look for a part of a text, by {@link Operator#CONTAINS}, its start or its end. */
    public enum Like {
        /** Characters mean themselves. */
        TEXT,
        /** {@code %} and {@code _} mean what they mean to SQL: the service did not think of them. */
        PATTERN,
        /** The same in any case. */
        PATTERN_IN_ANY_CASE
    }

    /** What becomes of a value that cannot be compared. */
    public enum Bad {
        /** It is a malformed request; the parameter is the error's field. */
        REFUSED,
        /** As if the parameter were not there. */
        PASSED_OVER,
        /** No object has it. */
        FINDS_NOTHING,
        /** It is false, as everything is but {@code true}; for fields that are true or false alone. */
        FALSE,
        /** It is compared as it is; for {@code blank} alone. */
        COMPARED
    }

    public LegacyFilter {
        Objects.requireNonNull(parameter, "parameter");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(bad, "bad");
        Objects.requireNonNull(blank, "blank");
        Objects.requireNonNull(like, "like");
        or = List.copyOf(or);
        if (!or.isEmpty() && like == Like.TEXT) {
            throw new IllegalArgumentException(parameter + " looks into several fields by patterns alone");
        }
        if (bad == Bad.COMPARED) {
            throw new IllegalArgumentException(parameter + " cannot compare what is not a value of " + field);
        }
    }

    /** Equality; bad values are refused, and an empty one is compared as any other. */
    public static LegacyFilter of(String parameter, String field) {
        return of(parameter, field, Operator.EQ);
    }

    public static LegacyFilter of(String parameter, String field, Operator operator) {
        return new LegacyFilter(
                parameter,
                field,
                operator,
                Bad.REFUSED,
                Bad.COMPARED,
                null,
                false,
                false,
                List.of(),
                Like.TEXT,
                null,
                false,
                null);
    }

    public LegacyFilter bad(Bad what) {
        return new LegacyFilter(
                parameter, field, operator, what, blank, byDefault, required, anyCase, or, like, operand, noneFits,
                dates);
    }

    public LegacyFilter blank(Bad what) {
        return new LegacyFilter(
                parameter, field, operator, bad, what, byDefault, required, anyCase, or, like, operand, noneFits,
                dates);
    }

    /** @param value as a client would write it */
    public LegacyFilter byDefault(String value) {
        return new LegacyFilter(
                parameter, field, operator, bad, blank, value, required, anyCase, or, like, operand, noneFits, dates);
    }

    public LegacyFilter mandatory() {
        return new LegacyFilter(
                parameter, field, operator, bad, blank, byDefault, true, anyCase, or, like, operand, noneFits, dates);
    }

    public LegacyFilter inAnyCase() {
        return new LegacyFilter(
                parameter, field, operator, bad, blank, byDefault, required, true, or, like, operand, noneFits, dates);
    }

    public LegacyFilter like(Like how) {
        return new LegacyFilter(
                parameter, field, operator, bad, blank, byDefault, required, anyCase, or, how, operand, noneFits,
                dates);
    }

    /** Looks for a pattern in other fields too. */
    public LegacyFilter or(Like how, String... fields) {
        return new LegacyFilter(
                parameter,
                field,
                operator,
                bad,
                blank,
                byDefault,
                required,
                anyCase,
                List.of(fields),
                how,
                operand,
                noneFits,
                dates);
    }

    /**
     * Makes a switch of the parameter: where it is true, the field is compared with this value; where it is false, with
     * nothing.
     *
     * @param value such as {@link dev.bof.api.query.Other another field}
     */
    public LegacyFilter whenTrue(Object value) {
        return new LegacyFilter(
                parameter, field, operator, bad, blank, byDefault, required, anyCase, or, like, value, noneFits, dates);
    }

    /** Finds objects without a value too. */
    public LegacyFilter orNone() {
        return new LegacyFilter(
                parameter, field, operator, bad, blank, byDefault, required, anyCase, or, like, operand, true, dates);
    }

    /** Reads dates in a form of the parameter's own. */
    public LegacyFilter dates(TimeStyle style) {
        return new LegacyFilter(
                parameter, field, operator, bad, blank, byDefault, required, anyCase, or, like, operand, noneFits,
                style);
    }
}
