package dev.bof.migration.karaf;

import dev.bof.api.route.RouteState;
import dev.bof.api.route.Routes;
import dev.bof.api.route.VariantState;
import dev.bof.api.route.VariantState.Availability;
import dev.bof.migration.status.MigrationStatus;
import dev.bof.migration.status.ModuleFacts;
import dev.bof.migration.status.RouteFacts;
import dev.bof.migration.status.StatusText;
import dev.bof.migration.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Tells how far the migration of a route is: what this server knows of it, and what the new module's files know. */
@Service
@Command(
        scope = "bof",
        name = "migrate-status",
        description = "Tells how far the migration of a route is: what is done, what is next, what stands against it.")
public final class MigrateStatusCommand implements Action {
    @Reference
    BundleContext context;

    @Reference
    Session session;

    @Argument(name = "route", description = "The route, such as orders", required = true)
    String route;

    @Option(name = "--output", description = "The new module's folder, where it is on this machine")
    @Completion(FileCompleter.class)
    String output;

    @Override
    public Object execute() throws CommandException {
        try {
            ModuleFacts module = output == null ? null : ModuleFacts.of(Path.of(output), route);
            MigrationStatus status = new MigrationStatus(module, facts());
            StatusText.lines(status.phases(), route).forEach(session.getConsole()::println);
            return null;
        } catch (StoreException | IOException e) {
            throw new CommandException(e.getMessage(), e);
        }
    }

    /** The service is taken for this one use: the shell would take the command away when the service leaves. */
    private RouteFacts facts() throws CommandException {
        ServiceReference<Routes> reference = context.getServiceReference(Routes.class);
        Routes routes = reference == null ? null : context.getService(reference);
        if (routes == null) {
            throw new CommandException("There is nothing to ask: the front door (bof-rest) is not active.");
        }
        try {
            return routes.find(route).map(MigrateStatusCommand::facts).orElse(new RouteFacts(null, false, null, null));
        } finally {
            context.ungetService(reference);
        }
    }

    private static RouteFacts facts(RouteState state) {
        return new RouteFacts(
                state.active(),
                state.pinned() != null,
                state.variant("legacy").flatMap(MigrateStatusCommand::variant).orElse(null),
                state.variant("framework")
                        .flatMap(MigrateStatusCommand::variant)
                        .orElse(null));
    }

    private static Optional<RouteFacts.Variant> variant(VariantState state) {
        boolean isGone = state.bundle() == null && state.url() == null;
        return isGone
                ? Optional.empty()
                : Optional.of(new RouteFacts.Variant(
                        state.availability() == Availability.AVAILABLE,
                        state.reason() == null ? state.availability().name() : state.reason(),
                        state.served(),
                        state.failed(),
                        state.inHand()));
    }
}
