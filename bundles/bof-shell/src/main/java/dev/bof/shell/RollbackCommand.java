package dev.bof.shell;

import dev.bof.api.route.RouteState;
import dev.bof.api.route.Routes;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "bof",
        name = "rollback",
        description = "Moves a route back to the variant that was active before, and pins it there.")
public final class RollbackCommand extends RouteCommand {

    @Override
    RouteState move(Routes routes) {
        return routes.rollback(route, actor());
    }
}
