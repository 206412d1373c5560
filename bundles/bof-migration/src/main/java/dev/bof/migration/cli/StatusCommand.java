package dev.bof.migration.cli;

import dev.bof.migration.status.MigrationStatus;
import dev.bof.migration.status.ModuleFacts;
import dev.bof.migration.status.StatusText;
import dev.bof.migration.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells how far a migration is, as far as its files know. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Tells how far a migration is, as far as the new module's files know; a server knows the rest.")
final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--output", paramLabel = "FOLDER", required = true, description = "The new module's folder.")
    private Path output;

    @Option(names = "--route", paramLabel = "ROUTE", description = "One route; default: all of the module's.")
    private String route;

    @Override
    public Integer call() {
        try {
            MigrationStatus status = new MigrationStatus(ModuleFacts.of(output, route), null);
            new Terminal(spec.commandLine().getOut()).say(StatusText.lines(status.phases(), route));
            return ExitCode.DONE;
        } catch (StoreException | IOException e) {
            new Terminal(spec.commandLine().getErr()).say("migrate: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }
}
