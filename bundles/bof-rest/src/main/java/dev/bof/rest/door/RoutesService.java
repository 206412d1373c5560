package dev.bof.rest.door;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.route.RouteState;
import dev.bof.api.route.Routes;
import dev.bof.api.route.VariantState;
import dev.bof.api.route.VariantState.Availability;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The routes for those who look and those who move them. */
@Component
public final class RoutesService implements Routes {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    /** How often a change is decided anew because another node was faster. */
    private static final int ATTEMPTS = 10;

    private static final String TRANSACTION_RESOLUTION_UNKNOWN = "08007";

    private final RouteTable table;
    private final Diagnosis diagnosis;
    private final UrlVariantRegistry elsewhere;

    /** Comes and goes with the database layer; the front door stays. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile PinWatch pins;

    @Activate
    public RoutesService(
            @Reference RouteTable table, @Reference Diagnosis diagnosis, @Reference UrlVariantRegistry elsewhere) {
        this.table = table;
        this.diagnosis = diagnosis;
        this.elsewhere = elsewhere;
    }

    @Override
    public List<RouteState> list() {
        return table.states().stream().map(diagnosis::of).toList();
    }

    @Override
    public Optional<RouteState> find(String route) {
        return table.state(route).map(diagnosis::of);
    }

    @Override
    public boolean ready() {
        List<RouteState> routes = table.states();
        return table.pinsRead() && elsewhere.isComplete() && routes.stream().allMatch(route -> route.active() != null);
    }

    @Override
    public RouteState cutover(String route, String variant, String expected, String actor) {
        Objects.requireNonNull(variant, "variant");
        return change(route, expected, actor, (state, pin) -> {
            requireAvailable(state, variant);
            String before = state.active() == null ? pin.variant() : state.active();
            return variant.equals(pin.variant())
                    ? pin
                    : next(pin, variant, variant.equals(before) ? pin.previous() : before);
        });
    }

    @Override
    public RouteState rollback(String route, String actor) {
        return change(route, null, actor, (state, pin) -> {
            if (pin.previous() == null) {
                throw new ProblemException(
                        ProblemType.CONFLICT, route + " has not been cut over yet: there is no variant to go back to.");
            }
            requireAvailable(state, pin.previous());
            return next(pin, pin.previous(), state.active() == null ? pin.variant() : state.active());
        });
    }

    @Override
    public RouteState unpin(String route, String expected, String actor) {
        return change(
                route, expected, actor, (state, pin) -> pin.variant() == null ? pin : next(pin, null, pin.variant()));
    }

    private static Pin next(Pin pin, String variant, String previous) {
        return new Pin(variant, previous, pin.revision() + 1);
    }

    /** Decides on the new pin; the same one where nothing is to be changed. */
    @FunctionalInterface
    private interface Decision {
        Pin decide(RouteState state, Pin pin);
    }

    private RouteState change(String route, String expected, String actor, Decision decision) {
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                PinWatch watch = requirePins();
                Pin pin = watch.refresh().getOrDefault(route, Pin.NONE);
                RouteState state = require(route);
                if (expected != null && !expected.equals(state.active())) {
                    throw new ProblemException(
                            ProblemType.CONFLICT,
                            route + " is served by " + orNobody(state.active()) + ", not by " + expected + ".");
                }
                Pin wanted = decision.decide(state, pin);
                // a node that was faster has written the same revision: look again and decide anew
                if (wanted == pin || watch.write(route, wanted, actor)) {
                    return require(route);
                }
            }
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Other nodes keep changing the pin of " + route + ". Look before trying again.");
        } catch (SQLException e) {
            throw problem(route, e);
        }
    }

    private static ProblemException problem(String route, SQLException e) {
        if (TRANSACTION_RESOLUTION_UNKNOWN.equals(e.getSQLState())) {
            return ProblemException.outcomeUnknown(
                    "The database did not say whether the pin of " + route + " was stored: look before trying again.",
                    e);
        }
        return ProblemException.unavailable(
                "The pin of " + route + " cannot be stored now: the database does not answer. Nothing has changed.",
                RETRY_AFTER,
                e);
    }

    private PinWatch requirePins() {
        PinWatch now = pins;
        if (now == null) {
            throw ProblemException.unavailable(
                    "Pins cannot be changed now: the database layer is not running.", RETRY_AFTER, null);
        }
        return now;
    }

    private RouteState require(String route) {
        return find(route)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.ROUTE_UNKNOWN,
                        "There is no route '" + route + "'. "
                                + known(list().stream().map(RouteState::route))));
    }

    private static String known(Stream<String> names) {
        String all = names.distinct().collect(Collectors.joining(", "));
        return all.isEmpty() ? "None is known." : "Known: " + all + ".";
    }

    private static void requireAvailable(RouteState state, String variant) {
        VariantState wanted = state.variant(variant)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.CONFLICT,
                        state.route() + " has no variant '" + variant + "'. "
                                + known(state.variants().stream().map(VariantState::variant))));
        if (wanted.availability() != Availability.AVAILABLE) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    variant + " cannot take " + state.route() + " over: " + wanted.reason() + ". "
                            + orNobody(state.active()) + " keeps serving.");
        }
    }

    private static String orNobody(String variant) {
        return variant == null ? "nobody" : variant;
    }
}
