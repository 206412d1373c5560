package dev.bof.shell;

import dev.bof.api.route.Routes;
import dev.bof.api.route.VariantState;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.osgi.framework.BundleContext;

/** Completes the variants of the route that stands before the cursor. */
@Service
public final class VariantCompleter implements Completer {

    @Reference
    BundleContext context;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        try (Lease<Routes> lease = Lease.of(context, Routes.class)) {
            List<String> names = lease.service()
                    .map(routes -> names(routes, wordBefore(line)))
                    .orElse(List.of());
            return new StringsCompleter(names).complete(session, line, candidates);
        }
    }

    private static String wordBefore(CommandLine line) {
        int index = line.getCursorArgumentIndex() - 1;
        return index < 0 ? "" : line.getArguments()[index];
    }

    private static List<String> names(Routes routes, String route) {
        return routes.find(route).stream()
                .flatMap(state -> state.variants().stream())
                .map(VariantState::variant)
                .toList();
    }
}
