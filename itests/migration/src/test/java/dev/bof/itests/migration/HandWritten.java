package dev.bof.itests.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a person writes into the kept places of a generated module, as {@code SAMPLE.by-hand.txt} has it: a line
 * {@code == FILE PLACE}, then the lines for that place.
 */
record HandWritten(List<Part> parts) {
    private static final String HEAD = "== ";

    /** @param file the name of a generated file, without its folder */
    record Part(String file, String place, List<String> lines) {}

    static HandWritten of(Sample sample) {
        List<Part> parts = new ArrayList<>();
        for (String line : lines(sample.module() + ".by-hand.txt")) {
            if (line.startsWith(HEAD)) {
                String[] words = line.substring(HEAD.length()).split(" ");
                parts.add(new Part(words[0], words[1], new ArrayList<>()));
            } else {
                parts.get(parts.size() - 1).lines().add(line);
            }
        }
        return new HandWritten(parts);
    }

    /** Empty where a sample needs nothing by hand. */
    private static List<String> lines(String resource) {
        try (InputStream in = HandWritten.class.getResourceAsStream(resource)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many lines a person has to write; blank ones are none. */
    int count() {
        return (int) parts.stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> !line.isBlank())
                .count();
    }

    /** Writes all parts into their places. */
    void writeInto(Path module) {
        for (Part part : parts) {
            try (Stream<Path> files = Files.walk(module)) {
                Path file = files.filter(each -> each.endsWith(part.file()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no file " + part.file() + " in " + module));
                List<String> text = new ArrayList<>(Files.readAllLines(file));
                text.addAll(placeIn(text, part) + 1, part.lines());
                Files.write(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static int placeIn(List<String> text, Part part) {
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i).contains("<keep id=\"" + part.place() + "\">")) {
                return i;
            }
        }
        throw new AssertionError("no place " + part.place() + " in " + part.file());
    }
}
