package dev.bof.itests.faults;

/** The databases that every promise holds on. */
enum DatabaseKind {
    H2,
    POSTGRESQL
}
