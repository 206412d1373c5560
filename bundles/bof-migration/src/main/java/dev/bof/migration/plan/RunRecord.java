package dev.bof.migration.plan;

import dev.bof.migration.store.Content;
import dev.bof.migration.store.Json;
import dev.bof.migration.store.OutputRoot;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the tool remembers of its last run, in {@code .bof-migration.json}. It belongs into version control: by it the
 * next run knows which files are still as they were generated.
 *
 * @param objects what was generated
 * @param files each generated file with the checksum of what the generator wrote, kept places and imports aside
 */
public record RunRecord(List<GeneratedObject> objects, SortedMap<String, String> files) {
    /** The file's path below the output root. */
    public static final String PATH = ".bof-migration.json";

    public RunRecord {
        objects = List.copyOf(objects);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * A business object that was generated.
     *
     * @param name such as {@code Invoice}
     * @param byHand what the tool could not carry over
     */
    public record GeneratedObject(String name, String route, List<ByHand> byHand) {
        public GeneratedObject {
            byHand = List.copyOf(byHand);
        }
    }

    /**
     * Something that a person must write or decide.
     *
     * @param keptPlace where it goes, by the kept place's id; null where it goes nowhere in the code
     * @param file where it is to be written, below the output root; null where it goes nowhere in the code
     * @param source file and line in the legacy sources
     * @param what one sentence
     */
    public record ByHand(String keptPlace, String file, String source, String what) {}

    /** What was remembered; nothing where the tool has never run here. */
    public static RunRecord read(OutputRoot root) {
        Content content = root.read(PATH);
        return content == null
                ? new RunRecord(List.of(), new TreeMap<>())
                : Json.read(root.place(PATH).toString(), content, RunRecord.class);
    }

    static RunRecord of(List<GeneratedObject> objects, List<GeneratedFile> files) {
        SortedMap<String, String> checksums = new TreeMap<>();
        files.forEach(file -> checksums.put(file.path(), checksum(file.path(), file.text())));
        return new RunRecord(objects, checksums);
    }

    GeneratedFile asFile() {
        return new GeneratedFile(PATH, Json.write(this));
    }

    /** Whether nobody has changed the file outside its kept places since it was generated. */
    boolean isAsGenerated(String path, Content present) {
        return checksum(path, present.text()).equals(files.get(path));
    }

    Map<String, String> withoutThose(List<GeneratedFile> generated) {
        Map<String, String> others = new TreeMap<>(files);
        generated.forEach(file -> others.remove(file.path()));
        return others;
    }

    private static String checksum(String path, String text) {
        String emptied = KeptPlaces.emptied(path, text);
        return Content.of(JavaImports.isJava(path) ? JavaImports.without(emptied) : emptied)
                .sha256();
    }
}
