package dev.bof.shell;

import dev.bof.api.problem.ProblemException;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.osgi.framework.BundleContext;

/** A command over one service, which it looks up when it runs. */
abstract class ServiceCommand<S> implements Action {
    private static final String USER = "USER";

    @Reference
    BundleContext context;

    @Reference
    Session session;

    private final Class<S> type;
    private final String provider;

    /** @param provider the bundle that offers the service, to name it where it is missing */
    ServiceCommand(Class<S> type, String provider) {
        this.type = type;
        this.provider = provider;
    }

    /**
     * Does the work.
     *
     * @throws CommandException what the operator must know; scripts see it in the exit status
     */
    abstract void run(S service, PrintStream out) throws CommandException;

    @Override
    public final Object execute() throws CommandException {
        try (Lease<S> lease = Lease.of(context, type)) {
            run(lease.service().orElseThrow(this::missing), session.getConsole());
            return null;
        } catch (ProblemException problem) {
            throw new CommandException(problem.getMessage(), problem);
        }
    }

    /** Who is at the keyboard. */
    final String actor() {
        return session.get(USER) instanceof String user ? user : "shell";
    }

    private CommandException missing() {
        return new CommandException(
                "There is nothing to ask: " + provider + " is not active. 'bundle:list' and 'bundle:diag' tell why.");
    }
}
