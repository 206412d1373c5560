package dev.bof.itests.migration;

import dev.bof.contract.model.Contract;
import dev.bof.contract.model.Operation;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The module that the tool has written for one sample. */
record Generated(Sample sample, WrittenModule module, List<String> byHand) {
    /** Writes the framework variant of a sample. */
    static Generated of(Sample sample, Path output) {
        List<String> byHand = Programs.migrate(sample.folder(), output)
                .lines()
                .takeWhile(line -> !line.startsWith("To look at"))
                .filter(line -> line.matches("  \\S+:\\d+: .*"))
                .distinct()
                .toList();
        return new Generated(sample, new WrittenModule(output), byHand);
    }

    /** Where the business object lies, by the generated contract: the path below the API's root, without the variant. */
    String route() {
        String path = module.contracts().stream()
                .map(contract -> contract.framework().getPath())
                .min(Comparator.comparing(String::length))
                .orElseThrow(() -> new IllegalStateException("no object was found in " + sample.module()));
        return path.substring("/api/v1/".length(), path.length() - "-framework".length());
    }

    /** How many of the service's endpoints, by another contract of it, the generated contracts have too. */
    int found(Contract other) {
        return (int) other.operations().stream()
                .filter(operation -> module.contracts().stream()
                        .flatMap(contract -> contract.operations().stream())
                        .anyMatch(mine -> isSame(mine, operation)))
                .count();
    }

    /** The names of a path's parameters do not count. */
    private static boolean isSame(Operation mine, Operation other) {
        String path = other.path().replaceAll("\\{[^}]*}", "{}");
        return mine.method().equals(other.method())
                && mine.path().replaceAll("\\{[^}]*}", "{}").equals(path);
    }
}
