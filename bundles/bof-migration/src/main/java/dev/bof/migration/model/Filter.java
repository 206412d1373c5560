package dev.bof.migration.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What a parameter selects.
 *
 * @param attributes of the entity, paths such as {@code customer.id}; several where any of them may match
 * @param operator how the value is compared
 * @param other the attribute that is compared with where the parameter is true; empty where its value is compared
 * @param ignoreCase whether the case of letters does not matter
 * @param blankIgnored whether the code passes an empty value over
 * @param evidence how it is known
 * @param place where in the code; null where it is known by its name only
 * @param orNone whether objects without a value are selected too
 * @param isoDate whether the value is a text that the code reads as a date of ISO 8601
 * @param and what else must hold for the same value
 * @param changed what the code makes of the value before it is compared, as it is written; empty where that is told by the
 *     others
 */
public record Filter(
        List<String> attributes,
        Operator operator,
        String other,
        boolean ignoreCase,
        boolean blankIgnored,
        Evidence evidence,
        Place place,
        boolean orNone,
        boolean isoDate,
        List<Filter> and,
        String changed) {

    /** How a value is compared. */
    public enum Operator {
        EQ,
        NE,
        GT,
        GTE,
        LT,
        LTE,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH,
        /** A {@code like} whose pattern is the client's. */
        LIKE,
        IN,
        IS_NULL,
        IS_NOT_NULL,
        /** By more than one of the others says. */
        OTHER
    }

    /** How a filter is known. */
    public enum Evidence {
        /** By a query or a comparison in the code. */
        CODE,
        /** By the derived name of a repository method. */
        REPOSITORY,
        /** Only because an attribute has the same name. */
        NAME
    }

    public Filter {
        attributes = List.copyOf(attributes);
        and = List.copyOf(and);
    }

    /** One condition, in which the value is as it is in JSON. */
    public Filter(
            List<String> attributes,
            Operator operator,
            String other,
            boolean ignoreCase,
            boolean blankIgnored,
            Evidence evidence,
            Place place) {
        this(attributes, operator, other, ignoreCase, blankIgnored, evidence, place, false, false, List.of(), "");
    }

    /** A comparison with the parameter's value. */
    public Filter(
            List<String> attributes,
            Operator operator,
            boolean ignoreCase,
            boolean blankIgnored,
            Evidence evidence,
            Place place) {
        this(attributes, operator, "", ignoreCase, blankIgnored, evidence, place);
    }

    /** This one, and another that must hold for the same value. */
    public Filter with(Filter more) {
        List<Filter> both = new ArrayList<>(and);
        both.add(more);
        return new Filter(
                attributes, operator, other, ignoreCase, blankIgnored, evidence, place, orNone, isoDate, both, changed);
    }

    /** The same, where either attribute may match; of two that compare otherwise no more is known. */
    public Filter or(Filter more) {
        List<String> either = new ArrayList<>(attributes);
        more.attributes().stream().filter(each -> !either.contains(each)).forEach(either::add);
        boolean isSame = operator == more.operator() && ignoreCase == more.ignoreCase() && and.isEmpty();
        return new Filter(
                either,
                isSame ? operator : Operator.OTHER,
                other,
                ignoreCase,
                blankIgnored,
                evidence,
                place,
                orNone,
                isoDate,
                and,
                changed);
    }

    /** The same, of which no more is known than what it is about. */
    public Filter uncertain() {
        return new Filter(
                attributes,
                Operator.OTHER,
                other,
                ignoreCase,
                blankIgnored,
                evidence,
                place,
                orNone,
                isoDate,
                and,
                changed);
    }

    /** The same for a value that the code makes something of. */
    public Filter changed(String how) {
        return new Filter(
                attributes, operator, other, ignoreCase, blankIgnored, evidence, place, orNone, isoDate, and, how);
    }

    /** Whether the parameter is true or false, and its value is not compared. */
    public boolean isSwitch() {
        return !other.isEmpty();
    }
}
