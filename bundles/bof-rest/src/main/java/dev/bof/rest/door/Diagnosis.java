package dev.bof.rest.door;

import dev.bof.api.route.RouteState;
import dev.bof.api.route.VariantState;
import dev.bof.api.route.VariantState.Availability;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * Finds out for those who look at a route why a variant's bundle does not offer it. It is asked outside the
 * {@link RouteTable}'s lock and never on a request's way: the component runtime has locks of its own.
 */
@Component(service = Diagnosis.class)
public final class Diagnosis {
    private final BundleContext context;

    /** Without it, what the table says is all that is known. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile ServiceComponentRuntime components;

    @Activate
    public Diagnosis(BundleContext context) {
        this.context = context;
    }

    /** The same state, with the cause in the reason of each variant where there is one to be found. */
    RouteState of(RouteState state) {
        ServiceComponentRuntime runtime = components;
        if (runtime == null) {
            return state;
        }
        return new RouteState(
                state.route(),
                state.active(),
                state.why(),
                state.pinned(),
                state.held(),
                state.variants().stream()
                        .map(variant -> explained(runtime, state.route(), variant))
                        .toList());
    }

    private VariantState explained(ServiceComponentRuntime runtime, String route, VariantState variant) {
        Optional<Bundle> bundle = activeBundle(variant);
        if (bundle.isEmpty()) {
            return variant;
        }
        BundleComponents offered =
                BundleComponents.of(runtime, bundle.get(), new VariantName(route, variant.variant()));
        Optional<String> cause =
                switch (variant.availability()) {
                    case KNOWN -> offered.whyNotOffered();
                    case STARTING -> offered.failure();
                    default -> Optional.empty();
                };
        return cause.map(variant::because).orElse(variant);
    }

    private Optional<Bundle> activeBundle(VariantState variant) {
        boolean asked = variant.availability() == Availability.KNOWN || variant.availability() == Availability.STARTING;
        return !asked || variant.bundle() == null
                ? Optional.empty()
                : Arrays.stream(context.getBundles())
                        .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                        .filter(bundle -> variant.bundle().equals(bundle.getSymbolicName()))
                        .filter(bundle -> bundle.getVersion().toString().equals(variant.version()))
                        .findFirst();
    }
}
