package dev.bof.contract.model;

/** What a parameter is for. */
public enum ParameterRole {
    /** Part of the path; its values are those of its field. */
    PATH,
    /** Lets through the objects with a value of its field. */
    FILTER,
    /** Looks for a part of a text. */
    SEARCH,
    /** The number of the page. */
    PAGE,
    /** The number of objects to skip. */
    OFFSET,
    /** The number of objects on a page. */
    SIZE,
    /** What to order by. */
    SORT,
    /** In which direction. */
    DIRECTION,
    /** None of these; tried with its listed values. */
    OTHER
}
