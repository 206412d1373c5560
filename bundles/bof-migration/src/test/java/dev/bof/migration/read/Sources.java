package dev.bof.migration.read;

import dev.bof.migration.model.ServiceModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Services that a test writes as texts. */
public final class Sources {
    private Sources() {}

    /** A service that is this one file, written into the folder and read. */
    public static ServiceModel read(Path folder, String text) throws IOException, UnreadableServiceException {
        Files.writeString(folder.resolve("Service.java"), text);
        return new ServiceReader().read(folder);
    }
}
