package dev.bof.migration.read;

import dev.bof.migration.model.JsonSettings;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.read.source.Problems;
import dev.bof.migration.read.source.Sources;
import java.nio.file.Path;
import java.util.List;

/** Reads the sources of a service. Stateless: one may be used by several threads. */
public final class ServiceReader {

    /**
     * Reads a Maven module, a folder of modules, or a folder of Java files. What cannot be read or understood is among
     * the model's problems.
     *
     * @param root the service's root
     * @throws UnreadableServiceException if it is no folder, or has no Java file
     */
    public ServiceModel read(Path root) throws UnreadableServiceException {
        Problems problems = new Problems();
        Sources sources = Sources.read(root, problems);
        return new ServiceModel(
                sources.module("", ""),
                JsonSettings.UNSAID,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sources.files(),
                problems.list());
    }
}
