package dev.bof.rest.compatibility;

import dev.bof.rest.compatibility.LegacyPaging.Place;
import java.util.List;
import java.util.Set;

/** What an answer with a list can tell. */
final class ListValues implements Values {
    /** The names of all of them. */
    static final Set<String> NAMES = Set.of(
            "items",
            "count",
            "total",
            "page",
            "pages",
            "size",
            "start",
            "first",
            "last",
            "empty",
            "sorted",
            "unsorted");

    /** Those that cost counting. */
    static final Set<String> NEED_TOTAL = Set.of("total", "pages", "last");

    private final LegacyLists.Found<?> found;
    private final List<Object> items;

    ListValues(LegacyLists.Found<?> found, List<Object> items) {
        this.found = found;
        this.items = items;
    }

    @Override
    public Object of(String name) {
        Place place = found.place();
        Long total = found.page().total();
        return switch (name) {
            case "items" -> items;
            case "count" -> items.size();
            case "total" -> total;
            case "page" -> place.page();
            case "pages" -> (total + place.size() - 1) / place.size();
            case "size" -> place.toldSize() == Integer.MAX_VALUE ? items.size() : place.toldSize();
            case "start" -> place.toldStart();
            case "first" -> place.start() != null && place.start() == 0;
            case "last" -> place.start() == null ? found.page().nextCursor() == null : isLast(place.start(), total);
            case "empty" -> items.isEmpty();
            case "sorted" -> !found.query().sort().isEmpty();
            case "unsorted" -> found.query().sort().isEmpty();
            default -> null;
        };
    }

    private boolean isLast(long start, long total) {
        return start + items.size() >= total;
    }
}
