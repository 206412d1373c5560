package dev.bof.shell;

import dev.bof.api.persistence.SchemaState;
import dev.bof.api.persistence.Schemas;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;

@Service
@Command(
        scope = "bof",
        name = "schema",
        description = "Shows, prints or applies the schema migrations that bundles carry.",
        detailedDescription = "status compares the database to the bundles, sql prints what apply would run. Where the"
                + " server's own account may not change schemas, apply takes one that may.")
public final class SchemaCommand extends ServiceCommand<Schemas> {

    @Argument(index = 0, name = "action", description = "status, sql or apply", required = true)
    @Completion(
            value = StringsCompleter.class,
            values = {"status", "sql", "apply"})
    String action;

    @Argument(index = 1, name = "user", description = "apply: the database account to use, instead of the server's own")
    String user;

    @Argument(
            index = 2,
            name = "password",
            description = "apply: that account's password; asked for where it is not given",
            censor = true)
    String password;

    public SchemaCommand() {
        super(Schemas.class, "bof-persistence");
    }

    @Override
    void run(Schemas schemas, PrintStream out) throws CommandException {
        switch (action) {
            case "status" -> print(schemas.status(), out);
            case "sql" -> printScript(schemas.sql(), out);
            case "apply" -> print(schemas.apply(user, password()), out);
            default -> throw new CommandException("'" + action + "' is not one of status, sql, apply.");
        }
    }

    private String password() throws CommandException {
        if (user == null || password != null) {
            return password;
        }
        try {
            return session.readLine("Password of " + user + ": ", '*');
        } catch (IOException e) {
            throw new CommandException("The password of " + user + " could not be read.", e);
        }
    }

    private static void printScript(String script, PrintStream out) {
        out.println(script.isBlank() ? "-- nothing is pending" : script);
    }

    private static void print(List<SchemaState> states, PrintStream out) throws CommandException {
        ShellTable table = new ShellTable().emptyTableText("No bundle carries migrations.");
        table.column("Schema");
        table.column("Version");
        table.column("Pending");
        table.column("Carried by");
        for (SchemaState state : states) {
            table.addRow()
                    .addContent(
                            state.schema(),
                            state.current() == null ? "none" : state.current(),
                            String.join("; ", state.pending()),
                            String.join(", ", state.bundles()));
        }
        table.print(out);
        List<String> problems = states.stream()
                .filter(state -> state.problem() != null)
                .map(state -> state.schema() + ": " + state.problem())
                .toList();
        if (!problems.isEmpty()) {
            throw new CommandException(String.join("\n", problems));
        }
    }
}
