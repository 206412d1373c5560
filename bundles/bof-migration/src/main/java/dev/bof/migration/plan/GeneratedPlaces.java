package dev.bof.migration.plan;

import dev.bof.migration.plan.RunRecord.ByHand;
import dev.bof.migration.store.Content;
import dev.bof.migration.store.OutputRoot;
import java.util.List;

/** What people have made of generated files since. Reads only. */
public final class GeneratedPlaces {
    private final OutputRoot root;
    private final RunRecord record;

    public GeneratedPlaces(OutputRoot root, RunRecord record) {
        this.root = root;
        this.record = record;
    }

    /** Files that are there and not as they were generated, kept places aside. */
    public List<String> changed() {
        return record.files().keySet().stream()
                .filter(path -> {
                    Content present = root.read(path);
                    return present != null && !record.isAsGenerated(path, present);
                })
                .toList();
    }

    /** Whether nobody has written anything into the place for this. */
    public boolean isEmpty(ByHand item) {
        Content present = root.read(item.file());
        return present == null
                || KeptPlaces.of(item.file(), present.text()).empty().contains(item.keptPlace());
    }
}
