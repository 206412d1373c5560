package dev.bof.migration.cli;

import dev.bof.migration.wrap.WrapException;
import dev.bof.migration.wrap.WrapReport;
import dev.bof.migration.wrap.WrapRequest;
import dev.bof.migration.wrap.Wrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a variant bundle of a legacy service's jar. */
@Command(
        name = "wrap",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Makes a variant bundle of a JAX-RS and JPA service, without a change to its sources.")
final class WrapCommand implements Callable<Integer> {
    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9][a-z0-9._-]*");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LEGACY", description = "Its jar, its war, or the folder of its classes.")
    private Path legacy;

    @Option(
            names = "--route",
            paramLabel = "ROUTE",
            required = true,
            description = "The route that it shall serve, such as billing/invoices.")
    private String route;

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            defaultValue = "legacy",
            description = "The variant's name; default: legacy.")
    private String variant;

    @Option(
            names = "--base",
            paramLabel = "PATH",
            description = "The path of its resources that becomes the route; needed where there are several.")
    private String base;

    @Option(names = "--output", paramLabel = "JAR", required = true, description = "The bundle to write.")
    private Path output;

    @Override
    public Integer call() {
        requireName("--variant", variant);
        for (String segment : route.split("/", -1)) {
            requireName("--route", segment);
        }
        try {
            print(new Wrapper().wrap(new WrapRequest(legacy, route, variant, base, output)));
            return ExitCode.DONE;
        } catch (WrapException e) {
            spec.commandLine().getErr().println("migrate wrap: " + e.getMessage());
        } catch (IOException e) {
            spec.commandLine().getErr().println("migrate wrap: " + e);
        }
        return ExitCode.FAILED;
    }

    private void requireName(String option, String name) {
        if (!SEGMENT.matcher(name).matches()) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + ": '" + name + "' cannot be a part of a path: lower-case letters,"
                            + " digits, dots, underscores and hyphens only");
        }
    }

    private void print(WrapReport report) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Wrote " + output + ": variant " + variant + " of " + route);
        new TreeMap<>(report.resources()).forEach((type, path) -> out.println("  /" + path + "  " + type));
        report.entities().forEach(type -> out.println("  persistent: " + type));
        report.embedded().forEach(name -> out.println("  embedded: " + name));
        report.notes().forEach(note -> out.println("  note: " + note));
        out.flush();
    }
}
