package dev.bof.itests.support;

/** The databases that every promise holds on. */
public enum DatabaseKind {
    H2,
    POSTGRESQL
}
