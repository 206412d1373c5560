package dev.bof.api.route;

import java.util.List;
import java.util.Optional;

/**
 * A route at one moment, as this node sees it.
 *
 * @param route the path below the API's root, such as {@code orders} or {@code billing/invoices}
 * @param active the variant that new requests go to, or null where none is available
 * @param why the reason in a short English phrase, such as {@code pinned} or {@code highest in ranking}
 * @param pinned the variant that the route is pinned to, or null
 * @param held requests that wait for a variant
 * @param variants the variants that are known, best ranked first
 */
public record RouteState(
        String route, String active, String why, String pinned, int held, List<VariantState> variants) {
    public RouteState {
        variants = List.copyOf(variants);
    }

    /** The variant of this name, if it is known. */
    public Optional<VariantState> variant(String name) {
        return variants.stream().filter(v -> v.variant().equals(name)).findFirst();
    }
}
