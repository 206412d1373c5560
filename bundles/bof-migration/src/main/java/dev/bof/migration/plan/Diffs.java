package dev.bof.migration.plan;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.bof.migration.store.Content;
import java.util.List;

/** Differences as people and {@code patch} read them. */
final class Diffs {
    private static final int LINES_AROUND = 3;
    private static final String NO_FILE = "/dev/null";

    private Diffs() {}

    /**
     * A unified difference, empty where there is none.
     *
     * @param before null where there is no file
     * @param after null where there will be none
     */
    static List<String> unified(String path, Content before, Content after) {
        return unified(before == null ? NO_FILE : "a/" + path, before, after == null ? NO_FILE : "b/" + path, after);
    }

    static List<String> unified(String nameBefore, Content before, String nameAfter, Content after) {
        List<String> old = lines(before);
        return UnifiedDiffUtils.generateUnifiedDiff(
                        nameBefore, nameAfter, old, DiffUtils.diff(old, lines(after)), LINES_AROUND)
                .stream()
                .map(Diffs::ofNoFile)
                .toList();
    }

    /** A file that is not there has its no lines before the first one. */
    private static String ofNoFile(String line) {
        return line.startsWith("@@ ") ? line.replace("-1,0 ", "-0,0 ").replace("+1,0 ", "+0,0 ") : line;
    }

    private static List<String> lines(Content content) {
        return content == null ? List.of() : content.text().lines().toList();
    }
}
