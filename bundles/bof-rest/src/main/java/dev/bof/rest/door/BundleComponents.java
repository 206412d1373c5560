package dev.bof.rest.door;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/**
 * The components of a bundle, at one moment, as far as they concern one variant.
 *
 * @param name the variant
 * @param others what the other components of the bundle offer
 * @param offers the configurations of the components that offer the variant
 */
record BundleComponents(VariantName name, List<String> others, List<ComponentConfigurationDTO> offers) {

    static BundleComponents of(ServiceComponentRuntime runtime, Bundle bundle, VariantName name) {
        List<String> others = new ArrayList<>();
        List<ComponentConfigurationDTO> offers = new ArrayList<>();
        for (ComponentDescriptionDTO component : runtime.getComponentDescriptionDTOs(bundle)) {
            String offered = offered(component.properties);
            if (offered.equals(name.toString())) {
                offers.addAll(configurations(runtime, component));
            } else if (!offered.isEmpty()) {
                others.add(offered);
            }
        }
        return new BundleComponents(name, others, offers);
    }

    /** Disabled components and those that need a configuration may have none: it says of such a one that it waits. */
    private static Collection<ComponentConfigurationDTO> configurations(
            ServiceComponentRuntime runtime, ComponentDescriptionDTO component) {
        Collection<ComponentConfigurationDTO> present = runtime.getComponentConfigurationDTOs(component);
        if (!present.isEmpty()) {
            return present;
        }
        ComponentConfigurationDTO missing = new ComponentConfigurationDTO();
        missing.description = component;
        missing.state = ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION;
        return List.of(missing);
    }

    private static String offered(Map<String, Object> properties) {
        Object route = properties.get("bof.route");
        return route == null ? "" : route + " " + properties.getOrDefault("bof.variant", Route.INTERNAL);
    }

    /** What keeps the bundle from offering the variant. */
    Optional<String> whyNotOffered() {
        if (offers.isEmpty()) {
            return Optional.of("its bundle is active, but has no component with bof.route=" + name.route()
                    + " and bof.variant=" + name.variant()
                    + (others.isEmpty() ? "" : ": it offers " + String.join(", ", others)));
        }
        return failure().or(this::waiting);
    }

    /** Why a component that offers the variant could not be activated. */
    Optional<String> failure() {
        return offers.stream()
                .filter(offer -> offer.state == ComponentConfigurationDTO.FAILED_ACTIVATION && offer.failure != null)
                .map(offer -> simpleName(offer.description.implementationClass) + " could not be activated: "
                        + innermostMessage(offer.failure))
                .findFirst();
    }

    private Optional<String> waiting() {
        return offers.stream()
                .filter(offer -> offer.state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION
                        || offer.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE)
                .map(offer -> simpleName(offer.description.implementationClass) + " waits for " + missing(offer))
                .findFirst();
    }

    private static String missing(ComponentConfigurationDTO offer) {
        if (offer.state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION) {
            return "its configuration";
        }
        return Arrays.stream(offer.unsatisfiedReferences)
                .map(reference -> missing(offer.description, reference))
                .collect(Collectors.joining(" and "));
    }

    private static String missing(ComponentDescriptionDTO component, UnsatisfiedReferenceDTO missing) {
        String wanted = Arrays.stream(component.references)
                .filter(reference -> reference.name.equals(missing.name))
                .map((ReferenceDTO reference) -> simpleName(reference.interfaceName))
                .findFirst()
                .orElse(missing.name);
        return missing.target == null ? wanted : wanted + " " + missing.target;
    }

    /** The runtime gives a failure as a printed stack trace; the cause of all is what it printed last. */
    private static String innermostMessage(String stackTrace) {
        String thrown = stackTrace
                .lines()
                .filter(line -> line.startsWith("Caused by: "))
                .reduce((outer, inner) -> inner)
                .map(line -> line.substring("Caused by: ".length()))
                .orElseGet(() -> stackTrace.lines().findFirst().orElse(stackTrace));
        int message = thrown.indexOf(": ");
        return message < 0 ? simpleName(thrown) : thrown.substring(message + 2);
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
