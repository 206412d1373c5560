package dev.bof.shell;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.route.RouteState;
import dev.bof.api.route.Routes;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;

/** A command that moves one route. */
abstract class RouteCommand extends ServiceCommand<Routes> {

    @Argument(index = 0, name = "route", description = "The route, such as invoices", required = true)
    @Completion(RouteCompleter.class)
    String route;

    RouteCommand() {
        super(Routes.class, "bof-rest");
    }

    /** Moves the route and tells where it went. */
    abstract RouteState move(Routes routes);

    @Override
    final void run(Routes routes, PrintStream out) {
        if (routes.find(route).isEmpty()) {
            throw new ProblemException(
                    ProblemType.ROUTE_UNKNOWN, "There is no route '" + route + "'. " + known(routes));
        }
        RouteState state = move(routes);
        out.println(
                state.active() == null
                        ? "No variant serves " + route + ": " + state.why() + "."
                        : route + " is served by " + state.active() + " (" + state.why() + ").");
    }

    private static String known(Routes routes) {
        String names =
                String.join(", ", routes.list().stream().map(RouteState::route).toList());
        return names.isEmpty() ? "No route is known." : "Known: " + names + ".";
    }
}
