package dev.bof.migration.store;

import java.util.Objects;

/**
 * One file as it is and as it shall be.
 *
 * @param path below the output root, with {@code /} between its segments
 * @param before what is in the file now, null where there is none
 * @param after what shall be in it, null where it shall go
 */
public record FileChange(String path, Content before, Content after) {
    public FileChange {
        if (Objects.equals(before, after)) {
            throw new IllegalArgumentException("nothing changes in " + path);
        }
    }
}
