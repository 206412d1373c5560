package dev.bof.rest.door;

import dev.bof.api.route.RouteState;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One route: its variants, its pin and the requests that wait. Guarded by the {@link RouteTable}'s lock, but for what
 * requests read: {@link #serving} and {@link #held}.
 */
final class Route {
    /** Routes below this name are the framework's own: they have one implementation and are never pinned. */
    static final String INTERNAL = "framework";

    private static final Comparator<Slot> BEST_FIRST = Comparator.comparingInt(Slot::ranking)
            .reversed()
            // without a ranking, what is already there goes before what replaces it
            .thenComparing(slot -> slot.name().variant().equals(INTERNAL))
            .thenComparing(slot -> slot.name().variant());

    private final String name;
    private final String path;
    private final Map<String, Slot> slots = new TreeMap<>();
    private final HoldQueue held = new HoldQueue();
    /** Null until the pins have been read from the database. */
    private volatile Pin pin;

    private volatile Variant active;

    Route(String name, Pin pin) {
        this.name = name;
        this.path = FrontDoor.ROOT + "/" + name;
        this.pin = isInternal(name) ? Pin.NONE : pin;
    }

    static boolean isInternal(String route) {
        return route.startsWith(INTERNAL + "/");
    }

    String name() {
        return name;
    }

    /** Where the route lies on this server. */
    String path() {
        return path;
    }

    HoldQueue held() {
        return held;
    }

    Pin pin() {
        return pin;
    }

    void pin(Pin now) {
        if (!isInternal(name) && (pin == null || now.revision() > pin.revision())) {
            pin = now;
        }
    }

    /**
     * Who serves a request now.
     *
     * @param variant the variant that was asked for, or null for the active one
     * @return null where nobody can
     */
    Variant serving(Slot variant) {
        return variant == null ? active : variant.serving();
    }

    Slot slot(String variant) {
        return slots.computeIfAbsent(variant, v -> new Slot(new VariantName(name, v)));
    }

    Collection<Slot> slots() {
        return slots.values();
    }

    /** Chooses anew who is active. */
    void refresh() {
        slots.values().forEach(Slot::refresh);
        active = choose();
        List<Variant> present = slots.values().stream()
                .map(Slot::serving)
                .filter(Objects::nonNull)
                .toList();
        present.forEach(variant -> variant.gaps(gaps(variant, present)));
    }

    private static Gaps gaps(Variant variant, List<Variant> present) {
        Map<String, Endpoints> others = new TreeMap<>();
        for (Variant other : present) {
            if (other != variant) {
                others.put(other.name().variant(), other.endpoints());
            }
        }
        return Gaps.of(variant.name().variant(), variant.endpoints(), others);
    }

    private Variant choose() {
        if (pin == null) {
            return null;
        }
        if (pin.variant() != null) {
            Slot pinned = slots.get(pin.variant());
            return pinned == null ? null : pinned.serving();
        }
        return ranked().stream()
                .map(Slot::serving)
                .filter(v -> v != null)
                .findFirst()
                .orElse(null);
    }

    private List<Slot> ranked() {
        return slots.values().stream().sorted(BEST_FIRST).toList();
    }

    RouteState state() {
        Variant now = active;
        return new RouteState(
                name,
                now == null ? null : now.name().variant(),
                why(),
                pin == null ? null : pin.variant(),
                held.size(),
                ranked().stream().flatMap(slot -> slot.states().stream()).toList());
    }

    /** Why the active variant is active, or why there is none. */
    String why() {
        Variant now = active;
        if (pin == null) {
            return "the pins have not been read from the database yet";
        }
        if (now == null) {
            return pin.variant() == null
                    ? "no variant is available"
                    : "pinned to " + pin.variant() + ", which is not available";
        }
        return pin.variant() == null ? "highest in ranking" : "pinned";
    }
}
