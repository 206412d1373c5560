package dev.bof.migration.generate;

import dev.bof.migration.model.Place;
import dev.bof.migration.plan.RunRecord;
import java.util.ArrayList;
import java.util.List;

/** Collects what a person has to write or decide, so that nothing is dropped silently. */
final class ByHand {
    private final List<Item> items = new ArrayList<>();

    /**
     * @param keptPlace the id of the place for it, null where it goes nowhere in the code
     * @param file the generated file with that place, null likewise
     * @param source where it is in the legacy sources, null where it is in no one place
     */
    record Item(String keptPlace, String file, Place source, String what) {
        RunRecord.ByHand recorded() {
            return new RunRecord.ByHand(keptPlace, file, source == null ? "" : source.toString(), what);
        }

        String sourceText() {
            return source == null ? "" : source.toString();
        }
    }

    void add(String what, Place source) {
        add(new Item(null, null, source, what));
    }

    void add(String what, Place source, String file, String keptPlace) {
        add(new Item(keptPlace, file, source, what));
    }

    /** What several endpoints, or creating and changing, have in common is told once. */
    private void add(Item item) {
        if (!items.contains(item)) {
            items.add(item);
        }
    }

    List<Item> items() {
        return List.copyOf(items);
    }
}
