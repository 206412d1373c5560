package dev.bof.migration.plan;

import dev.bof.migration.store.Content;

/**
 * One file of a plan.
 *
 * @param base what the last run generated, null where that is not known
 * @param present what is there, null where nothing is
 * @param wanted what shall be there, kept places filled; null where the file shall go
 */
public record PlannedFile(String path, Action action, Content base, Content present, Content wanted) {

    /** What becomes of a file. */
    public enum Action {
        CREATE,
        CHANGE,
        REMOVE,
        /** It is as it shall be. */
        SAME,
        /** Somebody has changed it outside its kept places: it stays. */
        REFUSE
    }
}
