package dev.bof.shell;

import dev.bof.api.route.UrlVariant;
import dev.bof.api.route.UrlVariants;
import java.io.PrintStream;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Service
@Command(
        scope = "bof",
        name = "variants",
        description = "Lists the variants that are services elsewhere, and what is known of them.")
public final class VariantsCommand extends ServiceCommand<UrlVariants> {

    public VariantsCommand() {
        super(UrlVariants.class, "bof-rest");
    }

    @Override
    void run(UrlVariants variants, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("Every variant is a bundle: none is a service elsewhere.");
        table.column("Route");
        table.column("Variant");
        table.column("URL");
        table.column("Parameters");
        table.column("Evaluates");
        table.column("Probe");
        for (UrlVariant variant : variants.list()) {
            table.addRow()
                    .addContent(
                            variant.route(),
                            variant.variant(),
                            variant.url(),
                            parameters(variant),
                            String.join(", ", variant.evaluates()),
                            variant.probe() == null ? "OPTIONS" : "GET " + variant.probe());
        }
        table.print(out);
    }

    private static String parameters(UrlVariant variant) {
        if (variant.parameters() == null) {
            return "all go through";
        }
        return variant.parameters().isEmpty() ? "none" : String.join(", ", new TreeSet<>(variant.parameters()));
    }
}
