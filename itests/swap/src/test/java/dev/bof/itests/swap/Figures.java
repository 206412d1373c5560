package dev.bof.itests.swap;

import dev.bof.itests.swap.Swaps.Swap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the requests of a run went, each kind of swap by itself and apart from the time between the swaps. */
final class Figures {
    private static final Logger log = LoggerFactory.getLogger(Figures.class);
    private static final Path FILE = Path.of("target", "swap-figures.txt");
    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** Where no other variant is there, a request may wait as long as the front door holds it. */
    private static final Duration HOLD_LIMIT = Duration.ofSeconds(15);

    private final Map<SwapKind, Row> inside = new EnumMap<>(SwapKind.class);
    private final Row allInside = new Row("all swaps");
    private final Row between = new Row("between the swaps");
    private final Row warmUp = new Row("before, while the server warms up");
    private final List<String> failures = new ArrayList<>();

    /** @param begin when the server had warmed up: how long a request took before that says nothing of swaps */
    Figures(List<Swap> swaps, List<Request> requests, long begin) {
        NavigableMap<Long, Swap> byStart = new TreeMap<>();
        for (Swap swap : swaps) {
            byStart.put(swap.start(), swap);
            inside.computeIfAbsent(swap.kind(), kind -> new Row(kind.title())).swaps++;
            allInside.swaps++;
        }
        for (Request request : requests) {
            // swaps never overlap: the last one that began before the answer is the only one that it can fall into
            Map.Entry<Long, Swap> last = byStart.floorEntry(request.end());
            if (request.start() < begin) {
                add(request, HOLD_LIMIT, warmUp);
            } else if (last == null || request.start() > last.getValue().end()) {
                add(request, LIMIT, between);
            } else {
                SwapKind kind = last.getValue().kind();
                add(request, kind.holds() ? HOLD_LIMIT : LIMIT, inside.get(kind), allInside);
            }
        }
    }

    private void add(Request request, Duration limit, Row... rows) {
        String failure = request.fault();
        if (failure == null && request.nanos() > limit.toNanos()) {
            failure = "took " + request.nanos() / 1_000_000 + " ms";
        }
        for (Row row : rows) {
            row.add(request, failure);
        }
        if (failure != null) {
            failures.add(rows[0].title + ": " + failure);
        }
    }

    List<String> failures() {
        return failures;
    }

    /** Forgets the tables of earlier builds. */
    static void clear() {
        try {
            Files.deleteIfExists(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a table to the file and shows it. */
    void write(String title) {
        StringBuilder table = new StringBuilder();
        table.append("%-36s %6s %9s %8s %8s %8s %8s%n"
                .formatted(title, "swaps", "requests", "failures", "p50 ms", "p99 ms", "max ms"));
        inside.values().forEach(table::append);
        table.append(allInside).append(between).append(warmUp).append(System.lineSeparator());
        log.info("{}{}", System.lineSeparator(), table);
        try {
            Files.writeString(FILE, table, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line of the table. */
    private static final class Row {
        private final String title;
        private final List<Long> nanos = new ArrayList<>();
        private int swaps;
        private int failures;

        Row(String title) {
            this.title = title;
        }

        void add(Request request, String failure) {
            nanos.add(request.nanos());
            if (failure != null) {
                failures++;
            }
        }

        private double millis(double share) {
            if (nanos.isEmpty()) {
                return 0;
            }
            List<Long> sorted = nanos.stream().sorted().toList();
            return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-36s %6s %9d %8d %8.1f %8.1f %8.1f%n",
                    title,
                    swaps == 0 ? "" : swaps,
                    nanos.size(),
                    failures,
                    millis(0.5),
                    millis(0.99),
                    millis(1));
        }
    }
}
