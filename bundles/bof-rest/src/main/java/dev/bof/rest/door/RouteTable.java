package dev.bof.rest.door;

import dev.bof.api.route.RouteState;
import dev.bof.rest.openapi.Contract;
import dev.bof.rest.openapi.Contracts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Component;

/**
 * All routes of this node. Changes hold this object's lock; a request reads only what the last change published and
 * never waits.
 */
@Component(service = {RouteTable.class, Contracts.class})
public final class RouteTable implements Contracts {
    private final Map<String, Route> routes = new TreeMap<>();
    private final Contributions contributions = new Contributions();
    private Map<String, Pin> pins;
    private volatile Map<String, Target> targets = Map.of();
    private volatile int longest;
    private volatile long revision;

    /**
     * Where a path leads.
     *
     * @param route the route
     * @param variant the variant that the path names, or null for whoever is active
     * @param prefix the path's segments that led here, such as {@code orders-legacy}
     */
    record Target(Route route, Slot variant, String prefix) {
        /** Whether a variant of the route was asked beside the route itself. */
        boolean isBeside() {
            return variant != null;
        }

        /** The path of the route itself for a path that led here, both undecoded. */
        String ownPath(String path) {
            return isBeside() ? route.path() + path.substring(FrontDoor.ROOT.length() + 1 + prefix.length()) : path;
        }

        /** Who serves a request to this target now, or null where nobody can. */
        Variant serving() {
            return route.serving(variant);
        }
    }

    /**
     * The target with the longest prefix of a path.
     *
     * @param path undecoded, below the root, without a leading slash
     * @return null where there is none
     */
    Target find(String path) {
        Map<String, Target> now = targets;
        Target best = null;
        int segments = 0;
        for (int end = 0; end >= 0 && segments < longest; segments++) {
            end = path.indexOf('/', end);
            Target target = now.get(end < 0 ? path : path.substring(0, end));
            if (target != null) {
                best = target;
            }
            if (end >= 0) {
                end++;
            }
        }
        return best;
    }

    /**
     * A bundle that is installed says that it has a variant.
     *
     * @throws IllegalArgumentException if its name clashes with another one's, saying with which
     */
    synchronized void announce(Bundle bundle, VariantName variant) {
        requireFree(variant);
        slot(variant).announced(bundle);
        publish();
    }

    /** A bundle has gone, or announces something else now. */
    synchronized void withdraw(Bundle bundle) {
        boolean withdrawn = false;
        for (Route route : routes.values()) {
            for (Slot slot : route.slots()) {
                withdrawn |= slot.withdrawn(bundle);
            }
        }
        if (withdrawn) {
            publish();
        }
    }

    /**
     * The counters of a variant that is about to come.
     *
     * @throws IllegalArgumentException if its name clashes with another one's, saying with which
     */
    synchronized Counters counters(VariantName name) {
        requireFree(name);
        return slot(name).counters();
    }

    /** What is added to routes; {@link #changed} follows each change of it. */
    Contributions contributions() {
        return contributions;
    }

    /** A variant has come; it serves when it is available. */
    synchronized void add(Variant variant) {
        slot(variant.name()).add(variant);
        publish();
    }

    /** A variant's availability has changed. */
    synchronized void changed() {
        publish();
    }

    synchronized void remove(Variant variant) {
        slot(variant.name()).remove(variant);
        publish();
    }

    /** Takes over what the database says; older revisions than the known ones change nothing. */
    synchronized void pins(Map<String, Pin> read) {
        Map<String, Pin> merged = new HashMap<>(pins == null ? Map.of() : pins);
        read.forEach((route, pin) -> merged.merge(route, pin, (a, b) -> a.revision() >= b.revision() ? a : b));
        if (merged.equals(pins)) {
            return;
        }
        pins = merged;
        routes.values().forEach(route -> route.pin(merged.getOrDefault(route.name(), Pin.NONE)));
        publish();
    }

    synchronized boolean pinsRead() {
        return pins != null;
    }

    /** Forgets the variants that nothing has spoken of for so long; requests that still wait for them learn it. */
    synchronized void forget(long nanos) {
        List<Route> poorer = routes.values().stream()
                .filter(route -> route.slots().removeIf(slot -> slot.isForgotten(nanos)))
                .toList();
        if (!poorer.isEmpty()) {
            routes.values().removeIf(route -> route.slots().isEmpty());
            publish();
            poorer.forEach(route -> route.held().release());
        }
    }

    /** The routes that users see: all but the framework's own. */
    synchronized List<RouteState> states() {
        return routes.values().stream()
                .filter(route -> !Route.isInternal(route.name()))
                .map(Route::state)
                .toList();
    }

    synchronized Optional<RouteState> state(String route) {
        return Optional.ofNullable(routes.get(route))
                .filter(r -> !Route.isInternal(r.name()))
                .map(Route::state);
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public List<Contract> active() {
        return serving().stream().map(Variant::contract).toList();
    }

    private synchronized List<Variant> serving() {
        return routes.values().stream()
                .map(route -> route.serving(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private Slot slot(VariantName name) {
        return routes.computeIfAbsent(name.route(), this::newRoute).slot(name.variant());
    }

    private Route newRoute(String name) {
        return new Route(name, pins == null ? null : pins.getOrDefault(name, Pin.NONE));
    }

    /** @throws IllegalArgumentException if the name clashes with another one's, saying with which */
    synchronized void requireFree(VariantName name) {
        ReservedNames.requireFree(name);
        Target taken = targets.get(name.route());
        if (taken != null && taken.variant() != null) {
            throw new IllegalArgumentException("/" + name.route() + " is already the side path of "
                    + taken.variant().name());
        }
        if (routes.containsKey(name.sidePath())) {
            throw new IllegalArgumentException("/" + name.sidePath() + " is already a route");
        }
    }

    private void publish() {
        Map<String, Target> now = new HashMap<>();
        int segments = 0;
        for (Route route : routes.values()) {
            route.refresh();
            now.put(route.name(), new Target(route, null, route.name()));
            for (Slot slot : route.slots()) {
                String path = slot.name().sidePath();
                now.put(path, new Target(route, slot, path));
            }
            segments = Math.max(segments, route.name().split("/").length);
        }
        longest = segments;
        targets = Map.copyOf(now);
        revision++;
        routes.values().forEach(route -> route.held().release());
    }
}
