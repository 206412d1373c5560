package dev.bof.shell;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.route.RouteState;
import dev.bof.api.route.Routes;
import dev.bof.api.route.VariantState;
import dev.bof.api.route.VariantState.Availability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One route, invoices, with an old variant that serves, a copy of it, and a new one that does not serve yet. */
final class FakeRoutes implements Routes {
    final List<String> calls = new ArrayList<>();

    private RouteState state = new RouteState(
            "invoices",
            "old",
            "highest in ranking",
            null,
            0,
            List.of(
                    new VariantState("old", Availability.AVAILABLE, null, "invoices-old", "1.0.0", 2, 41, 1, 0),
                    new VariantState("old", Availability.SHADOWED, "too late", "invoices-copy", "1.0.0", 0, 0, 0, 0),
                    new VariantState("new", Availability.STARTING, "not probed", "invoices-new", "2.0.0", 0, 0, 0, 3)));

    /** From now on nobody serves, and 7 requests wait. */
    void lose() {
        state = new RouteState("invoices", null, "pinned to old", "old", 7, state.variants());
    }

    @Override
    public List<RouteState> list() {
        return List.of(state);
    }

    @Override
    public Optional<RouteState> find(String route) {
        return list().stream().filter(known -> known.route().equals(route)).findFirst();
    }

    @Override
    public boolean ready() {
        return state.active() != null;
    }

    @Override
    public RouteState cutover(String route, String variant, String expected, String actor) {
        if (variant.equals("new")) {
            throw new ProblemException(ProblemType.CONFLICT, "new is not available: not probed.");
        }
        calls.add("cutover " + route + " " + variant + " by " + actor);
        return new RouteState(route, variant, "pinned", variant, 0, List.of());
    }

    @Override
    public RouteState rollback(String route, String actor) {
        calls.add("rollback " + route + " by " + actor);
        return new RouteState(route, "old", "pinned", "old", 0, List.of());
    }

    @Override
    public RouteState unpin(String route, String expected, String actor) {
        calls.add("unpin " + route + " by " + actor);
        return state;
    }
}
