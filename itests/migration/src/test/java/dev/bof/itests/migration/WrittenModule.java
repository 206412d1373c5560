package dev.bof.itests.migration;

import dev.bof.contract.model.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A module that the tool has written. */
record WrittenModule(Path folder) {
    private static final String CONTRACT = ".contract.json";

    /** The bundle; none where the module has not been built. */
    Optional<Path> jar() {
        Path target = folder.resolve("target");
        return Files.exists(target) ? files(target, ".jar").findFirst() : Optional.empty();
    }

    /** The generated tests' contracts, one for each business object that was found. */
    List<Contract> contracts() {
        return files(folder.resolve("src/test/resources"), CONTRACT)
                .map(WrittenModule::contract)
                .toList();
    }

    private static Contract contract(Path file) {
        try {
            return Contract.read(file.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
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
