package dev.bof.shell;

import dev.bof.api.route.UrlVariant;
import dev.bof.api.route.UrlVariants;
import java.io.PrintStream;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "bof",
        name = "variant-add",
        description = "Adds a variant of a route that is a service elsewhere, on all nodes.",
        detailedDescription = "Requests are forwarded to it. It serves once it has answered its probe; see bof:routes.")
public final class VariantAddCommand extends ServiceCommand<UrlVariants> {

    @Argument(index = 0, name = "route", description = "The route, such as billing/invoices", required = true)
    @Completion(RouteCompleter.class)
    String route;

    @Argument(index = 1, name = "variant", description = "Its name, such as legacy", required = true)
    String variant;

    @Argument(
            index = 2,
            name = "url",
            description = "Where the service has what lies below the route, such as http://old:8080/app/invoices",
            required = true)
    String url;

    @Option(
            name = "--parameters",
            description =
                    "The query parameters that the service knows, with commas; 'none' where it knows none. Of those"
                            + " that the framework variant knows, others are refused. Left out, every parameter goes through.")
    String parameters;

    @Option(name = "--evaluates", description = "The preconditions that the service evaluates: if-match")
    String evaluates = "";

    @Option(
            name = "--probe",
            description = "What is asked below the URL every ten seconds to see that the service answers, such as"
                    + " '?limit=1'. Left out, no more than OPTIONS is asked.")
    String probe;

    @Option(name = "--replace", description = "Puts it in the place of the URL variant of this name")
    boolean replace;

    public VariantAddCommand() {
        super(UrlVariants.class, "bof-rest");
    }

    @Override
    void run(UrlVariants variants, PrintStream out) {
        UrlVariant wanted = new UrlVariant(
                route, variant, url, parameters == null ? null : words(parameters), words(evaluates), probe);
        if (replace) {
            variants.replace(wanted, actor());
        } else {
            variants.add(wanted, actor());
        }
        out.println(route + " has the variant " + variant + " at " + url + ". bof:routes tells whether it answers.");
        if (parameters == null) {
            out.println("Every query parameter goes through to it; --parameters says which ones it knows.");
        }
    }

    private static Set<String> words(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && !word.equals("none"))
                .collect(Collectors.toSet());
    }
}
