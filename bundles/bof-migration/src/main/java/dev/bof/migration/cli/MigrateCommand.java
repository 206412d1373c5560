package dev.bof.migration.cli;

import dev.bof.migration.inventory.InventoryJson;
import dev.bof.migration.model.Problem;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.read.ServiceReader;
import dev.bof.migration.read.UnreadableServiceException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads a legacy service, and tells what it is or writes its framework variant. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Reads a legacy service's sources and writes its framework variant.",
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            "0:done",
            "1:failed; nothing was changed",
            "2:wrong use",
            "3:refused: files were changed by hand since they were written",
            "4:with --strict, some source could not be read"
        })
final class MigrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--service-root",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "The legacy service: a Maven module or a folder of Java sources; default: here.")
    private Path serviceRoot;

    @Option(
            names = "--object",
            paramLabel = "NAME",
            description = "The business object, by its entity's name; needed where the service has several.")
    private String object;

    @Option(names = "--output", paramLabel = "FOLDER", description = "Where the new module goes.")
    private Path output;

    @Option(names = "--inventory", description = "Only tell what was read.")
    private boolean inventory;

    @Option(names = "--json", description = "Tell it as JSON.")
    private boolean json;

    @Option(names = "--strict", description = "End with 4 where some source could not be read.")
    private boolean strict;

    @Option(names = "--dry-run", description = "Show what would be written, and write nothing.")
    private boolean dryRun;

    @Option(names = "--backup", description = "Keep what was read and what is overwritten below migrations/backups.")
    private boolean backup;

    @Option(names = "--undo", paramLabel = "TIMESTAMP", description = "Take a run with a backup back, byte for byte.")
    private String undo;

    @Option(names = "--force", description = "Go on where a clean state is not certain.")
    private boolean force;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            ServiceModel service = new ServiceReader().read(serviceRoot);
            if (!inventory) {
                throw new ParameterException(spec.commandLine(), "--inventory is all that there is so far");
            }
            out.print(InventoryJson.of(service));
            out.flush();
            return strict && hasErrors(service) ? ExitCode.UNREADABLE_SOURCES : ExitCode.DONE;
        } catch (UnreadableServiceException e) {
            spec.commandLine().getErr().println("migrate: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private static boolean hasErrors(ServiceModel service) {
        return service.problems().stream().anyMatch(each -> each.severity() == Problem.Severity.ERROR);
    }
}
