package dev.bof.migration.plan;

import dev.bof.migration.store.StoreException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The places of a generated file that belong to the user: the lines between a comment {@code <keep id="...">} and the
 * next comment {@code </keep>}, each on a line of its own. Whatever stands there, later runs keep it.
 */
final class KeptPlaces {
    private static final List<Mark> MARKS =
            List.of(new Mark("// ", ""), new Mark("# ", ""), new Mark("<!-- ", " -->"), new Mark("-- ", ""));
    private static final String BEGIN = "<keep id=\"";
    private static final String END = "</keep>";

    private final Map<String, List<String>> places;

    private KeptPlaces(Map<String, List<String>> places) {
        this.places = places;
    }

    /**
     * @param name the file's, for messages
     * @throws StoreException where a place has no end, or its name comes twice
     */
    static KeptPlaces of(String name, String text) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        List<String> open = null;
        String id = null;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (open == null) {
                id = begins(line);
                if (id != null) {
                    open = new ArrayList<>();
                    if (places.put(id, open) != null) {
                        throw new StoreException(name + ":" + number + ": the kept place '" + id + "' is there twice");
                    }
                }
            } else if (ends(line)) {
                open = null;
            } else {
                open.add(line);
            }
        }
        if (open != null) {
            throw new StoreException(name + ": the kept place '" + id + "' has no end: '" + END + "' is missing");
        }
        return new KeptPlaces(places);
    }

    /** The text with its own places filled from here; its places that are not here are emptied. */
    String fill(String text) {
        StringBuilder filled = new StringBuilder(text.length());
        boolean inside = false;
        for (String line : text.split("(?<=\n)")) {
            String bare = line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
            if (inside && !ends(bare)) {
                continue;
            }
            inside = false;
            filled.append(line);
            String id = begins(bare);
            if (id != null) {
                inside = true;
                places.getOrDefault(id, List.of())
                        .forEach(kept -> filled.append(kept).append('\n'));
            }
        }
        return filled.toString();
    }

    /** The places with something in them that the other file has not. */
    List<String> missingIn(KeptPlaces other) {
        return places.entrySet().stream()
                .filter(place -> !place.getValue().isEmpty() && !other.places.containsKey(place.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The places that nobody has written anything into. */
    List<String> empty() {
        return places.entrySet().stream()
                .filter(place -> place.getValue().stream().allMatch(String::isBlank))
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean isEmpty() {
        return empty().size() == places.size();
    }

    static String emptied(String name, String text) {
        of(name, text);
        return new KeptPlaces(Map.of()).fill(text);
    }

    private static String begins(String line) {
        for (Mark mark : MARKS) {
            String id = mark.between(line.strip(), BEGIN, "\">");
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    private static boolean ends(String line) {
        return MARKS.stream().anyMatch(mark -> mark.between(line.strip(), END, "") != null);
    }

    /** How a language begins and ends a comment. */
    private record Mark(String before, String after) {

        /** What stands between two texts in a comment that is nothing else, null in any other line. */
        private String between(String line, String first, String last) {
            String begin = before + first;
            String end = last + after;
            return line.length() >= begin.length() + end.length() && line.startsWith(begin) && line.endsWith(end)
                    ? line.substring(begin.length(), line.length() - end.length())
                    : null;
        }
    }
}
