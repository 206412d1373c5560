package dev.bof.migration.model;

import java.util.Comparator;

/**
 * A place in the sources.
 *
 * @param file relative to the service's root, with {@code /} between its names
 * @param line from 1; 0 where the whole file is meant
 */
public record Place(String file, int line) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        return Comparator.comparing(Place::file).thenComparingInt(Place::line).compare(this, other);
    }

    /** As compilers write it, such as {@code src/main/java/a/B.java:12}. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
