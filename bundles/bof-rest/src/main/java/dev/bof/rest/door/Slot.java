package dev.bof.rest.door;

import dev.bof.api.route.VariantState;
import dev.bof.api.route.VariantState.Availability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place of one variant in a route: the bundles that announce it and the services that offer it, usually one of each.
 * Guarded by the {@link RouteTable}'s lock, but for {@link #serving()}.
 */
final class Slot {
    private static final Logger log = LoggerFactory.getLogger(Slot.class);

    /** The higher bundle version first; the older service of two equal ones. */
    private static final Comparator<Variant> BEST_FIRST = Comparator.comparing(Variant::version)
            .reversed()
            .thenComparing(Variant::reference, Comparator.reverseOrder());

    private final VariantName name;
    private final Set<Bundle> announcers = new HashSet<>();
    private final List<Variant> offers = new ArrayList<>();
    private final Counters counters = new Counters();
    private volatile Variant serving;
    private long emptySince = System.nanoTime();

    Slot(VariantName name) {
        this.name = name;
    }

    VariantName name() {
        return name;
    }

    Counters counters() {
        return counters;
    }

    /** The revision that serves the variant, or null where none can. */
    Variant serving() {
        return serving;
    }

    void announced(Bundle bundle) {
        announcers.add(bundle);
    }

    /** True where the bundle had announced it. */
    boolean withdrawn(Bundle bundle) {
        boolean removed = announcers.remove(bundle);
        if (removed) {
            noteEmpty();
        }
        return removed;
    }

    void add(Variant variant) {
        offers.add(variant);
        offers.sort(BEST_FIRST);
        if (offers.size() > 1) {
            log.warn(
                    "{} is offered more than once: {} goes before {}",
                    name,
                    offers.get(0).origin(),
                    offers.stream().skip(1).map(Variant::origin).toList());
        }
    }

    void remove(Variant variant) {
        offers.remove(variant);
        noteEmpty();
    }

    private void noteEmpty() {
        if (isEmpty()) {
            emptySince = System.nanoTime();
        }
    }

    private boolean isEmpty() {
        return offers.isEmpty() && announcers.isEmpty();
    }

    /** Whether nothing has spoken of this variant for so long. */
    boolean isForgotten(long nanos) {
        return isEmpty() && System.nanoTime() - emptySince >= nanos;
    }

    /** Chooses anew who serves. */
    void refresh() {
        serving = offers.stream().filter(Variant::isAvailable).findFirst().orElse(null);
    }

    /** The rank of the variant in its route. */
    int ranking() {
        return offers.stream().mapToInt(Variant::ranking).max().orElse(0);
    }

    /** The one that serves, or would, goes first. */
    List<VariantState> states() {
        if (offers.isEmpty()) {
            return List.of(known());
        }
        Variant first = serving != null ? serving : offers.get(0);
        return Stream.concat(Stream.of(first), offers.stream().filter(v -> v != first))
                .map(v -> state(v, v != first))
                .toList();
    }

    private VariantState known() {
        Bundle bundle = announcers.stream().findFirst().orElse(null);
        String reason = bundle == null
                ? "its bundle has gone"
                : bundle.getState() == Bundle.ACTIVE
                        ? "its bundle is active but offers it not yet: see bof:schema status and the log"
                        : "its bundle is not started";
        return new VariantState(
                name.variant(),
                Availability.KNOWN,
                reason,
                bundle == null ? null : bundle.getSymbolicName(),
                bundle == null ? null : bundle.getVersion().toString(),
                0,
                counters.served(),
                counters.failed(),
                counters.cutOffs());
    }

    private static String shadowOf(Variant winner, Variant hidden) {
        return winner.origin()
                + (winner.version().equals(hidden.version())
                        ? " offers it in the same version and was there first"
                        : " offers it in a higher version");
    }

    private VariantState state(Variant variant, boolean shadowed) {
        boolean hidden = shadowed && variant.isAvailable();
        Bundle bundle = variant.bundle();
        return new VariantState(
                name.variant(),
                hidden ? Availability.SHADOWED : variant.availability(),
                hidden ? shadowOf(serving, variant) : variant.reason(),
                bundle == null ? null : bundle.getSymbolicName(),
                bundle == null ? null : bundle.getVersion().toString(),
                variant.inHand().count(),
                shadowed ? 0 : counters.served(),
                shadowed ? 0 : counters.failed(),
                shadowed ? 0 : counters.cutOffs(),
                variant.url());
    }
}
