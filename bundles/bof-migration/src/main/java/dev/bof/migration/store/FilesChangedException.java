package dev.bof.migration.store;

import java.util.List;

/** Files are not as they were when the change was planned: somebody else has changed them, and nothing was written. */
public final class FilesChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> paths;

    public FilesChangedException(String why, List<String> paths) {
        super(why + ": " + String.join(", ", paths));
        this.paths = List.copyOf(paths);
    }

    /** The files, below the output root. */
    public List<String> paths() {
        return paths;
    }
}
