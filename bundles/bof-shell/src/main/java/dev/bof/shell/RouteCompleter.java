package dev.bof.shell;

import dev.bof.api.route.RouteState;
import dev.bof.api.route.Routes;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.osgi.framework.BundleContext;

/** Completes the known routes. */
@Service
public final class RouteCompleter implements Completer {

    @Reference
    BundleContext context;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        try (Lease<Routes> lease = Lease.of(context, Routes.class)) {
            List<String> names = lease.service().map(RouteCompleter::names).orElse(List.of());
            return new StringsCompleter(names).complete(session, line, candidates);
        }
    }

    private static List<String> names(Routes routes) {
        return routes.list().stream().map(RouteState::route).toList();
    }
}
