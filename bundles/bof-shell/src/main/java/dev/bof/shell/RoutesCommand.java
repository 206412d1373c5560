package dev.bof.shell;

import dev.bof.api.route.RouteState;
import dev.bof.api.route.Routes;
import dev.bof.api.route.VariantState;
import dev.bof.api.route.VariantState.Availability;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Service
@Command(
        scope = "bof",
        name = "routes",
        description = "Lists the routes: their variants, which of them serves and why, and what they have done.")
public final class RoutesCommand extends ServiceCommand<Routes> {

    private static final Set<Availability> SERVING = EnumSet.of(Availability.AVAILABLE, Availability.FAILING);

    public RoutesCommand() {
        super(Routes.class, "bof-rest");
    }

    @Override
    void run(Routes routes, PrintStream out) {
        List<RouteState> states = routes.list();
        ShellTable table = new ShellTable().emptyTableText("No route is known: no installed bundle announces one.");
        table.column("Route");
        table.column("Variant");
        table.column("Serves");
        table.column("State");
        table.column("In hand").alignRight();
        table.column("Served").alignRight();
        table.column("Failed").alignRight();
        table.column("Cut off").alignRight();
        table.column("Bundle or URL");
        for (RouteState route : states) {
            route.variants().forEach(variant -> addRow(table, route, variant));
        }
        table.print(out);
        states.forEach(route -> printTrouble(route, out));
    }

    private static void addRow(ShellTable table, RouteState route, VariantState variant) {
        table.addRow()
                .addContent(
                        route.route(),
                        variant.variant(),
                        serves(route, variant) ? route.why() : "",
                        stateOf(variant),
                        variant.inHand(),
                        variant.served(),
                        variant.failed(),
                        variant.cutOff(),
                        origin(variant));
    }

    private static String origin(VariantState variant) {
        if (variant.url() != null) {
            return variant.url();
        }
        return variant.bundle() == null ? "" : variant.bundle() + " " + variant.version();
    }

    private static boolean serves(RouteState route, VariantState variant) {
        return variant.variant().equals(route.active()) && SERVING.contains(variant.availability());
    }

    private static String stateOf(VariantState variant) {
        String state = variant.availability().name().toLowerCase(Locale.ROOT);
        return variant.reason() == null ? state : state + ": " + variant.reason();
    }

    private static void printTrouble(RouteState route, PrintStream out) {
        if (route.active() == null) {
            out.println("No variant serves " + route.route() + ": " + route.why() + ".");
        }
        if (route.held() > 0) {
            out.println("Requests that wait for a variant of " + route.route() + ": " + route.held() + ".");
        }
    }
}
