package dev.bof.migration.status;

import dev.bof.migration.plan.GeneratedPlaces;
import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.plan.RunRecord.ByHand;
import dev.bof.migration.plan.RunRecord.GeneratedObject;
import dev.bof.migration.store.OutputRoot;
import dev.bof.migration.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the files of a generated module tell.
 *
 * @param objects what was generated; empty where nothing was
 * @param interrupted whether a run was cut short
 * @param changed files that somebody has changed outside their kept places
 * @param toWrite places in the code that a person has yet to fill
 * @param toDecide things that go nowhere in the code
 * @param built whether there is a bundle that is younger than its sources
 * @param test what the last contract test gave
 */
public record ModuleFacts(
        List<GeneratedObject> objects,
        boolean interrupted,
        List<String> changed,
        List<ByHand> toWrite,
        List<ByHand> toDecide,
        boolean built,
        ContractReport test) {
    public ModuleFacts {
        objects = List.copyOf(objects);
        changed = List.copyOf(changed);
        toWrite = List.copyOf(toWrite);
        toDecide = List.copyOf(toDecide);
    }

    /**
     * Reads a module.
     *
     * @param folder the module's
     * @param route the route that is asked for, null for all
     * @throws IOException if a file cannot be read
     */
    public static ModuleFacts of(Path folder, String route) throws IOException {
        OutputRoot root = OutputRoot.of(folder);
        RunRecord record = RunRecord.read(root);
        List<GeneratedObject> objects = record.objects().stream()
                .filter(object -> route == null || object.route().equals(route))
                .toList();
        List<ByHand> left =
                objects.stream().flatMap(object -> object.byHand().stream()).toList();
        GeneratedPlaces places = new GeneratedPlaces(root, record);
        return new ModuleFacts(
                objects,
                new Store(root).isInterrupted(),
                places.changed(),
                left.stream()
                        .filter(item -> item.keptPlace() != null && places.isEmpty(item))
                        .toList(),
                left.stream().filter(item -> item.keptPlace() == null).toList(),
                isBuilt(root.folder()),
                ContractReport.of(root.folder(), newest(root.folder().resolve("src"))));
    }

    private static boolean isBuilt(Path module) throws IOException {
        Path target = module.resolve("target");
        if (!Files.isDirectory(target)) {
            return false;
        }
        long sources = newest(module.resolve("src/main"));
        try (Stream<Path> files = Files.list(target)) {
            return files.anyMatch(file -> file.toString().endsWith(".jar") && time(file) >= sources);
        }
    }

    private static long newest(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Long.MAX_VALUE;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(ModuleFacts::time)
                    .max()
                    .orElse(Long.MAX_VALUE);
        }
    }

    private static long time(Path file) {
        return file.toFile().lastModified();
    }
}
