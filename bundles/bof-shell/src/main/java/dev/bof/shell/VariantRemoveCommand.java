package dev.bof.shell;

import dev.bof.api.route.UrlVariants;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "bof",
        name = "variant-remove",
        description = "Removes a variant that is a service elsewhere, on all nodes.",
        detailedDescription = "What it has in hand it ends. A route that is pinned to it holds its requests.")
public final class VariantRemoveCommand extends ServiceCommand<UrlVariants> {

    @Argument(index = 0, name = "route", description = "The route, such as billing/invoices", required = true)
    @Completion(RouteCompleter.class)
    String route;

    @Argument(index = 1, name = "variant", description = "Its name, such as legacy", required = true)
    @Completion(VariantCompleter.class)
    String variant;

    public VariantRemoveCommand() {
        super(UrlVariants.class, "bof-rest");
    }

    @Override
    void run(UrlVariants variants, PrintStream out) {
        variants.remove(route, variant, actor());
        out.println(variant + " leaves " + route + ".");
    }
}
