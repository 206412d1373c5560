package dev.bof.api.write;

/** What a write did to an object. */
public enum ChangeKind {
    CREATED,
    UPDATED,
    DELETED,
    RESTORED,
    ACTIVATED,
    DEACTIVATED,
    EXTENSION_SET,
    EXTENSION_REMOVED,
    /** An operation of a domain's own, see {@link Change#action}. */
    CUSTOM
}
