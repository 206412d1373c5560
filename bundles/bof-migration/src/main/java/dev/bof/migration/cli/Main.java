package dev.bof.migration.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Starts the program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /** Runs a command and returns its exit code; nothing is printed but to these two. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new MigrateCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }
}
