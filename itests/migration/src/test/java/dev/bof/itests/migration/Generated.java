package dev.bof.itests.migration;

import dev.bof.contract.model.Contract;
import dev.bof.contract.model.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The module that the tool has written for one sample. */
record Generated(Sample sample, Path folder, List<String> byHand) {
    private static final String CONTRACT = ".contract.json";

    /** The bundle; none where the module has not been built. */
    Optional<Path> jar() {
        Path target = folder.resolve("target");
        return Files.exists(target) ? files(target, ".jar").findFirst() : Optional.empty();
    }

    /** The generated tests' contracts, one for each business object that was found. */
    List<Contract> contracts() {
        return files(folder.resolve("src/test/resources"), CONTRACT)
                .map(Generated::contract)
                .toList();
    }

    private static Contract contract(Path file) {
        try {
            return Contract.read(file.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the business object lies, by the generated contract: the path below the API's root, without the variant. */
    String route() {
        String path = contracts().stream()
                .map(contract -> contract.framework().getPath())
                .min(Comparator.comparing(String::length))
                .orElseThrow(() -> new IllegalStateException("no object was found in " + sample.module()));
        return path.substring("/api/v1/".length(), path.length() - "-framework".length());
    }

    /** How many of the service's endpoints, by another contract of it, the generated contracts have too. */
    int found(Contract other) {
        return (int) other.operations().stream()
                .filter(operation -> contracts().stream()
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

    private static Stream<Path> files(Path folder, String nameEnds) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(nameEnds))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
