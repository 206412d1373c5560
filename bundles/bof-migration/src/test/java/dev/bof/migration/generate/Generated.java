package dev.bof.migration.generate;

import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.plan.GeneratedFile;
import java.util.Optional;

/** What is written for services that a test reads. */
final class Generated {
    private Generated() {}

    /** The module with all objects of the service. */
    static GeneratedModule of(ServiceModel service) throws UnsupportedObjectException {
        Options options = new Options(Optional.empty(), "1.0", "0.1.0", "../service");
        return new Generator(service, new LegacyBundle(false, "", ""), options).generate(service.objects());
    }

    /** The text of the only file whose path ends so. */
    static String text(GeneratedModule module, String ending) {
        return module.files().stream()
                .filter(file -> file.path().endsWith(ending))
                .map(GeneratedFile::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError(ending + " is not in "
                        + module.files().stream().map(GeneratedFile::path).toList()));
    }
}
