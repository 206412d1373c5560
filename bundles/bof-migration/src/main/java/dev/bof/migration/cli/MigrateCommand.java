package dev.bof.migration.cli;

import dev.bof.migration.generate.GeneratedModule;
import dev.bof.migration.generate.Generator;
import dev.bof.migration.generate.LegacyBundle;
import dev.bof.migration.generate.Options;
import dev.bof.migration.generate.UnsupportedObjectException;
import dev.bof.migration.inventory.InventoryJson;
import dev.bof.migration.inventory.InventoryText;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.Problem;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.ServiceReader;
import dev.bof.migration.read.UnreadableServiceException;
import dev.bof.migration.store.FilesChangedException;
import dev.bof.migration.store.OutputRoot;
import dev.bof.migration.store.StoreException;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads a legacy service, and tells what it is or writes its framework variant. */
@Command(
        name = "migrate",
        subcommands = {StatusCommand.class, WrapCommand.class},
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Reads a legacy service's sources and writes its framework variant.",
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            "0:done",
            "1:failed; what was changed is put back",
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
            description = "One business object, by its entity's name, beside those that the module has; default: all.")
    private String object;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            description = "The new module's folder; default: NAME-framework beside the legacy service.")
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

    @Option(
            names = "--force",
            description = "Overwrite what was changed by hand too; what is overwritten is kept in a backup.")
    private boolean force;

    @Option(
            names = "--parent",
            paramLabel = "GROUP:ARTIFACT:VERSION",
            description = "The Maven parent of the new module; default: it stands alone.")
    private String parent;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Terminal errors = new Terminal(spec.commandLine().getErr());
        try {
            if (undo != null && inventory) {
                throw new ParameterException(spec.commandLine(), "--undo and --inventory exclude each other");
            }
            if (undo != null && output != null) {
                return undo(run(output, new Terminal(out)));
            }
            ServiceModel service = new ServiceReader().read(serviceRoot);
            if (inventory) {
                out.print(json ? InventoryJson.of(service) : InventoryText.of(service));
                out.flush();
                return strict && hasErrors(service) ? ExitCode.UNREADABLE_SOURCES : ExitCode.DONE;
            }
            if (strict && hasErrors(service)) {
                service.problems().forEach(problem -> errors.say("migrate: " + problem));
                return ExitCode.UNREADABLE_SOURCES;
            }
            return migrate(service, new Terminal(out));
        } catch (FilesChangedException e) {
            errors.say("migrate: " + e.getMessage() + ". --force goes on all the same.");
            return ExitCode.CHANGED_BY_HAND;
        } catch (UnreadableServiceException | StoreException | UnsupportedObjectException | IOException e) {
            errors.say("migrate: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private int migrate(ServiceModel service, Terminal terminal) throws IOException {
        Path legacy = serviceRoot.toAbsolutePath().normalize();
        String name = Generator.moduleName(service);
        Path target = (output == null ? legacy.resolveSibling(name) : output)
                .toAbsolutePath()
                .normalize();
        if (real(target).equals(real(legacy))) {
            throw new ParameterException(spec.commandLine(), "--output must not be the legacy service itself");
        }
        MigrationRun run = run(target, terminal);
        if (undo != null) {
            return undo(run);
        }
        Options options = new Options(
                Optional.ofNullable(parent).map(this::parent),
                service.module().version().isEmpty()
                        ? "1.0.0"
                        : service.module().version(),
                ToolVersion.current(),
                target.relativize(legacy).toString().replace(File.separatorChar, '/'));
        GeneratedModule module =
                new Generator(service, LegacyBundle.of(legacy), options).generate(objects(service, target));
        int code =
                dryRun ? run.show(module) : run.write(module, backup || force ? Originals.of(legacy, service) : null);
        sayWhatToLookAt(service, module, terminal);
        return code;
    }

    private static void sayWhatToLookAt(ServiceModel service, GeneratedModule module, Terminal terminal) {
        Set<String> said = module.objects().stream()
                .flatMap(object -> object.byHand().stream())
                .map(RunRecord.ByHand::what)
                .collect(Collectors.toSet());
        List<Problem> problems = service.problems().stream()
                .filter(problem -> problem.isToLookAt() && !said.contains(problem.message()))
                .toList();
        if (!problems.isEmpty()) {
            terminal.say("To look at, because it was not understood or nobody was found who calls it:");
            problems.forEach(problem -> terminal.say("  " + problem));
        }
    }

    private MigrationRun run(Path target, Terminal terminal) {
        return new MigrationRun(OutputRoot.of(target), force, Clock.systemDefaultZone(), terminal);
    }

    private int undo(MigrationRun run) {
        return dryRun ? run.showUndo(undo) : run.undo(undo);
    }

    /** The same folder may have several names. */
    private static Path real(Path folder) throws IOException {
        return Files.exists(folder) ? folder.toRealPath() : folder;
    }

    /** What was asked for, with what earlier runs wrote into the same module. */
    private List<ObjectModel> objects(ServiceModel service, Path target) {
        String known = service.objects().stream().map(ObjectModel::name).collect(Collectors.joining(", "));
        if (service.objects().isEmpty()) {
            throw new UnsupportedObjectException(
                    serviceRoot + " has no entity with endpoints that could be read; --inventory tells what was read");
        }
        if (object == null) {
            return service.objects();
        }
        if (service.object(object).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "there is no object '" + object + "'; there are: " + known);
        }
        Set<String> earlier = RunRecord.read(OutputRoot.of(target)).objects().stream()
                .map(RunRecord.GeneratedObject::name)
                .collect(Collectors.toSet());
        return service.objects().stream()
                .filter(each -> each.name().equals(object) || earlier.contains(each.name()))
                .toList();
    }

    private Options.Parent parent(String coordinates) {
        try {
            return Options.Parent.of(coordinates);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--parent: " + e.getMessage(), e);
        }
    }

    private static boolean hasErrors(ServiceModel service) {
        return service.problems().stream().anyMatch(each -> each.severity() == Problem.Severity.ERROR);
    }
}
