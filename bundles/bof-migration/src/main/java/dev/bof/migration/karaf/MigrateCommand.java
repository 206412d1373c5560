package dev.bof.migration.karaf;

import dev.bof.migration.cli.ExitCode;
import dev.bof.migration.cli.Main;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Runs the program with the options that were given. */
@Service
@Command(
        scope = "bof",
        name = "migrate",
        description = "Reads a legacy service's sources and writes its framework variant, in folders of this machine.")
public final class MigrateCommand implements Action {
    @Reference
    Session session;

    @Option(
            name = "--service-root",
            description =
                    "The legacy service: a Maven module or a folder of Java sources; not needed to --undo in --output")
    @Completion(FileCompleter.class)
    String serviceRoot;

    @Option(name = "--object", description = "One business object, by its entity's name; default: all of them")
    String object;

    @Option(
            name = "--output",
            description = "The new module's folder; default: NAME-framework beside the legacy service")
    @Completion(FileCompleter.class)
    String output;

    @Option(name = "--parent", description = "The Maven parent of the new module, as group:artifact:version")
    String parent;

    @Option(name = "--undo", description = "Take a run with a backup back, by its time stamp")
    String undo;

    @Option(name = "--inventory", description = "Only tell what was read")
    boolean inventory;

    @Option(name = "--json", description = "Tell it as JSON")
    boolean json;

    @Option(name = "--strict", description = "Fail where some source could not be read")
    boolean strict;

    @Option(name = "--dry-run", description = "Show what would be written, and write nothing")
    boolean dryRun;

    @Option(name = "--backup", description = "Keep what was read and what is overwritten below migrations/backups")
    boolean backup;

    @Option(name = "--force", description = "Overwrite what was changed by hand too")
    boolean force;

    @Override
    public Object execute() throws CommandException {
        boolean needsSources = undo == null || output == null;
        if (needsSources && serviceRoot == null) {
            // the program would take the folder where it runs, which is the server's
            throw new CommandException("bof:migrate needs --service-root, the folder of the legacy service.");
        }
        List<String> arguments = new ArrayList<>();
        text(arguments, "--service-root", serviceRoot);
        text(arguments, "--object", object);
        text(arguments, "--output", output);
        text(arguments, "--parent", parent);
        text(arguments, "--undo", undo);
        flag(arguments, "--inventory", inventory);
        flag(arguments, "--json", json);
        flag(arguments, "--strict", strict);
        flag(arguments, "--dry-run", dryRun);
        flag(arguments, "--backup", backup);
        flag(arguments, "--force", force);
        PrintWriter out = new PrintWriter(session.getConsole(), true);
        int code = Main.run(out, out, arguments.toArray(String[]::new));
        if (code != ExitCode.DONE) {
            throw new CommandException("bof:migrate has ended with " + code + ".");
        }
        return null;
    }

    private static void text(List<String> arguments, String option, String value) {
        if (value != null) {
            arguments.add(option);
            arguments.add(value);
        }
    }

    private static void flag(List<String> arguments, String option, boolean given) {
        if (given) {
            arguments.add(option);
        }
    }
}
