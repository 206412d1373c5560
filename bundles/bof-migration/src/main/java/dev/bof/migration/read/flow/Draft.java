package dev.bof.migration.read.flow;

import dev.bof.migration.model.Answer;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.read.web.Route;
import java.util.List;

/**
 * An endpoint while it is not yet known to which object it belongs.
 *
 * @param entity that its answers or its request stand for; null where they tell none
 */
record Draft(Route route, RouteCode code, List<Answer> answers, EntityModel entity) {

    String title() {
        return route.httpMethod() + " " + route.path();
    }
}
