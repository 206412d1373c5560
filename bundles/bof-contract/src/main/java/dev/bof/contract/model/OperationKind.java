package dev.bof.contract.model;

/** What an endpoint does, which decides how it is tried. */
public enum OperationKind {
    /** Answers several objects. */
    LIST,
    /** Answers one object by its id. */
    GET,
    /** Answers something else without a change, such as the lines of an invoice. */
    READ,
    /** Makes an object. */
    CREATE,
    /** Changes fields of one object, by whatever method. */
    UPDATE,
    /** Removes or marks one object, by whatever method. */
    DELETE,
    /** Changes one object in another way, such as {@code POST /{id}/pay}. */
    ACTION
}
