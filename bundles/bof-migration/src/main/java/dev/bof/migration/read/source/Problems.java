package dev.bof.migration.read.source;

import dev.bof.migration.model.Place;
import dev.bof.migration.model.Problem;
import dev.bof.migration.model.Problem.Severity;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Collects what was not read or not understood. Told twice, a problem stands once. */
public final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();

    public void error(String message, Place place) {
        found.add(new Problem(Severity.ERROR, message, place));
    }

    public void warning(String message, Place place) {
        found.add(new Problem(Severity.WARNING, message, place));
    }

    public void note(String message, Place place) {
        found.add(new Problem(Severity.NOTE, message, place));
    }

    /** What a reading gives, or empty where the sources are such that it fails: that is told, and the rest is read on. */
    public <T> Optional<T> guarded(Place place, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException | StackOverflowError e) {
            error("could not be read: " + e, place);
            return Optional.empty();
        }
    }

    /** All problems, by place. */
    public List<Problem> list() {
        return found.stream()
                .sorted(Comparator.comparing(Problem::place).thenComparing(Problem::message))
                .toList();
    }
}
