package dev.bof.migration.cli;

import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.SourceFile;
import dev.bof.migration.store.Content;
import dev.bof.migration.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files that were read, for a backup. */
final class Originals {
    private Originals() {}

    /** @throws StoreException where a file is not any more as it was read */
    static Map<String, Content> of(Path root, ServiceModel service) throws IOException {
        Map<String, Content> originals = new TreeMap<>();
        for (SourceFile file : service.files()) {
            Content content = Content.of(Files.readAllBytes(root.resolve(file.path())));
            if (!content.sha256().equals(file.sha256())) {
                throw new StoreException(root.resolve(file.path()) + " has changed since it was read: run again");
            }
            originals.put(file.path(), content);
        }
        return originals;
    }
}
