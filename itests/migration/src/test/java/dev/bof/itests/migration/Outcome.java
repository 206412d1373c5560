package dev.bof.itests.migration;

import dev.bof.contract.ContractCase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of one sample.
 *
 * @param endpoints how many it has, by a person's contract
 * @param generated how many of them the tool has found
 * @param differences the cases in which the variants differ, by name, with what they differ in
 * @param same how many endpoints answer the same in every case
 * @param byHand how many things the tool says it has left to a person
 * @param lines how many lines a person has written
 */
record Outcome(
        Sample sample, int endpoints, int generated, Map<String, String> differences, int same, int byHand, int lines) {

    /** The cases that differ, by name. */
    static Map<String, String> differences(Stream<ContractCase> cases, Map<String, Boolean> same) {
        Map<String, String> differences = new LinkedHashMap<>();
        cases.forEach(each -> {
            Optional<String> difference = difference(each);
            same.merge(each.operation(), difference.isEmpty(), Boolean::logicalAnd);
            difference.ifPresent(text -> differences.put(each.name(), text));
        });
        return differences;
    }

    static Optional<String> difference(ContractCase each) {
        try {
            each.run();
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Whether less has been found, less answers the same, or more is written by hand than a line of the table says. */
    boolean isBehind(String recordedRow) {
        String[] cells = recordedRow.split("\\s*\\|\\s*");
        return generated < Integer.parseInt(cells[3])
                || same < Integer.parseInt(cells[4])
                || lines > Integer.parseInt(cells[6]);
    }

    /** A line of the table, but for the number of cases that the generated tests have. */
    String row() {
        return "| %s | %d | %d | %d | %d | %d |".formatted(sample.module(), endpoints, generated, same, byHand, lines);
    }
}
