package dev.bof.migration.cli;

import dev.bof.migration.wrap.WrapException;
import dev.bof.migration.wrap.WrapReport;
import dev.bof.migration.wrap.WrapRequest;
import dev.bof.migration.wrap.Wrapper;
import java.io.IOException;
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
        Terminal errors = new Terminal(spec.commandLine().getErr());
        try {
            print(new Wrapper().wrap(new WrapRequest(legacy, route, variant, base, output)));
            return ExitCode.DONE;
        } catch (WrapException e) {
            errors.say("migrate wrap: " + e.getMessage());
        } catch (IOException e) {
            errors.say("migrate wrap: " + e);
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
        Terminal out = new Terminal(spec.commandLine().getOut());
        out.say("Wrote " + output + ": variant " + variant + " of " + route);
        new TreeMap<>(report.resources()).forEach((type, path) -> out.say("  /" + path + "  " + type));
        report.entities().forEach(type -> out.say("  persistent: " + type));
        report.embedded().forEach(name -> out.say("  embedded: " + name));
        report.notes().forEach(note -> out.say("  note: " + note));
    }
}
