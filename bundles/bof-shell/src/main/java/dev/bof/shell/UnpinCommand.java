package dev.bof.shell;

import dev.bof.api.route.RouteState;
import dev.bof.api.route.Routes;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "bof",
        name = "unpin",
        description = "Takes a route's pin away: the highest available variant in ranking serves.")
public final class UnpinCommand extends RouteCommand {

    @Override
    RouteState move(Routes routes) {
        return routes.unpin(route, null, actor());
    }
}
