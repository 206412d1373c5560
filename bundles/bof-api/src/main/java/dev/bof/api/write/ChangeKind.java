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
    CUSTOM
}
