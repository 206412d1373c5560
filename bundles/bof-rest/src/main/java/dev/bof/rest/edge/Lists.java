package dev.bof.rest.edge;

import java.util.List;
import java.util.stream.Stream;

/** Lists in configurations: a file gives one text with commas where others give an array. */
final class Lists {
    private Lists() {}

    static List<String> of(String... configured) {
        return Stream.of(configured)
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
