package dev.bof.migration.model;

import java.util.List;

/**
 * A parameter of an endpoint.
 *
 * @param name as clients write it
 * @param in where it stands
 * @param javaName of the method's parameter, or of the field of a parameter class
 * @param defaultValue as written; null where there is none
 * @param required whether a request without it is refused by the front end
 * @param pattern the regular expression of a path parameter, or empty
 * @param meaning what it does
 * @param filter what it selects; null unless the meaning is FILTER
 */
public record Parameter(
        String name,
        In in,
        String javaName,
        TypeRef type,
        String defaultValue,
        boolean required,
        String pattern,
        List<Constraint> constraints,
        Meaning meaning,
        Filter filter,
        String description,
        Place place) {

    /** Where a parameter stands. */
    public enum In {
        PATH,
        QUERY,
        HEADER,
        COOKIE,
        FORM,
        MATRIX
    }

    /** What a parameter does. */
    public enum Meaning {
        /** The id of the object. */
        ID,
        /** The id or a property of another object, in whose scope this one is looked at. */
        PARENT,
        /** The number of the page. */
        PAGE,
        /** How many objects a page has. */
        PAGE_SIZE,
        /** How many objects are passed over. */
        START,
        /** The field, or the fields with directions, by which the list is sorted. */
        SORT,
        /** The direction of sorting. */
        SORT_DIRECTION,
        /** It selects objects. */
        FILTER,
        /** It searches in several attributes. */
        SEARCH,
        /** It was not recognized. */
        OTHER
    }

    public Parameter {
        constraints = List.copyOf(constraints);
    }

    /** The same parameter, with a meaning. */
    public Parameter withMeaning(Meaning found, Filter foundFilter) {
        return new Parameter(
                name,
                in,
                javaName,
                type,
                defaultValue,
                required,
                pattern,
                constraints,
                found,
                foundFilter,
                description,
                place);
    }
}
