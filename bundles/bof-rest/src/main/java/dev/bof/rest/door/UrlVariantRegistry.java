package dev.bof.rest.door;

import dev.bof.api.route.UrlVariant;
import dev.bof.rest.forward.Forwarder;
import dev.bof.rest.forward.Forwarding;
import dev.bof.rest.forward.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The URL variants of this node. Each of them is a service like that of a bundle's variant, so it comes, is probed and
 * leaves in the same way. What was shown last stays while the database is away.
 */
@Component(service = UrlVariantRegistry.class)
public final class UrlVariantRegistry {
    private static final Logger log = LoggerFactory.getLogger(UrlVariantRegistry.class);

    private final BundleContext context;
    private final Forwarding forwarding;
    private final Map<UrlVariant, ServiceRegistration<Forwarder>> registrations = new HashMap<>();
    private Set<UrlVariant> shown;

    @Activate
    public UrlVariantRegistry(BundleContext context, @Reference Forwarding forwarding) {
        this.context = context;
        this.forwarding = forwarding;
    }

    /** Whether they have been read from the database. */
    synchronized boolean isComplete() {
        return shown != null;
    }

    /** Brings this node to these variants: what is new comes, what is no more leaves. */
    synchronized void show(Collection<UrlVariant> variants) {
        Set<UrlVariant> now = Set.copyOf(variants);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        // first those that come: one that is replaced by another does not leave a gap
        now.stream().filter(variant -> !registrations.containsKey(variant)).forEach(this::register);
        leave(gone());
    }

    private void register(UrlVariant variant) {
        try {
            Forwarder forwarder = forwarding.to(Target.of(variant.url()));
            registrations.put(variant, context.registerService(Forwarder.class, forwarder, properties(variant)));
        } catch (IllegalArgumentException e) {
            log.error("{} {} is refused: {}", variant.route(), variant.variant(), e.getMessage());
        }
    }

    private static Dictionary<String, Object> properties(UrlVariant variant) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("bof.route", variant.route());
        properties.put("bof.variant", variant.variant());
        properties.put(Variant.URL, variant.url());
        properties.put("bof.evaluates", variant.evaluates());
        if (variant.parameters() != null) {
            properties.put(Variant.PARAMETERS, variant.parameters());
        }
        if (variant.probe() != null) {
            properties.put("bof.probe", variant.probe());
        }
        return properties;
    }

    private List<ServiceRegistration<Forwarder>> gone() {
        List<ServiceRegistration<Forwarder>> gone = new ArrayList<>();
        for (Iterator<Map.Entry<UrlVariant, ServiceRegistration<Forwarder>>> all =
                        registrations.entrySet().iterator();
                all.hasNext(); ) {
            Map.Entry<UrlVariant, ServiceRegistration<Forwarder>> entry = all.next();
            if (!shown.contains(entry.getKey())) {
                gone.add(entry.getValue());
                all.remove();
            }
        }
        return gone;
    }

    /** In a thread of its own: it takes as long as the requests that they have in hand. */
    private static void leave(List<ServiceRegistration<Forwarder>> gone) {
        for (ServiceRegistration<Forwarder> registration : gone) {
            Thread thread = new Thread(() -> unregister(registration), "bof-url-variant-leaves");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void unregister(ServiceRegistration<Forwarder> registration) {
        try {
            registration.unregister();
        } catch (IllegalStateException e) {
            log.debug("The server stops, and all services have been taken away", e);
        }
    }
}
