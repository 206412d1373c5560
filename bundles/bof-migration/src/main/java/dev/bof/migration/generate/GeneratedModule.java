package dev.bof.migration.generate;

import dev.bof.migration.plan.GeneratedFile;
import dev.bof.migration.plan.RunRecord.GeneratedObject;
import java.util.List;

/**
 * What the generator wrote.
 *
 * @param name of the module
 * @param files by path
 */
public record GeneratedModule(String name, List<GeneratedObject> objects, List<GeneratedFile> files) {
    public GeneratedModule {
        objects = List.copyOf(objects);
        files = List.copyOf(files);
    }
}
