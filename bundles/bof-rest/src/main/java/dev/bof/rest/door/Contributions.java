package dev.bof.rest.door;

import java.util.ArrayList;
import java.util.List;

/** The contributions and the variants that there are on this node, each of which gets what all of the others have. */
final class Contributions {
    private final List<Contribution> contributions = new ArrayList<>();
    private final List<ContributedVariant> variants = new ArrayList<>();

    /** Adds a contribution to all variants that it applies to. */
    synchronized void add(Contribution contribution) {
        contributions.add(contribution);
        variants.forEach(variant -> variant.add(contribution));
    }

    /** From now on no request finds the contribution; {@link #forget} follows when those in hand have ended. */
    synchronized void hide(Contribution contribution) {
        contributions.remove(contribution);
        variants.forEach(variant -> variant.hide(contribution));
    }

    /** Destroys what the contribution has added. */
    synchronized void forget(Contribution contribution) {
        variants.forEach(variant -> variant.forget(contribution));
    }

    /** Gives a variant that is about to come what there is. */
    synchronized void add(ContributedVariant variant) {
        variants.add(variant);
        contributions.forEach(variant::add);
    }

    synchronized void remove(ContributedVariant variant) {
        variants.remove(variant);
    }
}
