package dev.bof.shell;

import dev.bof.api.route.RouteState;
import dev.bof.api.route.Routes;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "bof",
        name = "cutover",
        description = "Moves a route to a variant and pins it there, on all nodes.",
        detailedDescription = "No request fails. It is refused where the variant has not answered its probe.")
public final class CutoverCommand extends RouteCommand {

    @Argument(index = 1, name = "variant", description = "The variant, such as framework", required = true)
    @Completion(VariantCompleter.class)
    String variant;

    @Override
    RouteState move(Routes routes) {
        return routes.cutover(route, variant, null, actor());
    }
}
