package dev.bof.itests.firstrequest;

import dev.bof.partner.legacy.PartnerResource;
import dev.bof.partner.legacy.PartnerService;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The legacy partner service behind a filter that throws once. */
@Component(
        service = Application.class,
        property = {"bof.route=partners", "bof.variant=legacy"})
public final class FirstRequestFails extends Application {
    private final Set<Object> singletons;

    @Activate
    public FirstRequestFails(@Reference PartnerService partners) {
        singletons = Set.of(new PartnerResource(partners), new Fault());
    }

    @Override
    @SuppressWarnings("deprecation")
    public Set<Object> getSingletons() {
        return singletons;
    }

    /** Fails for whoever comes first. */
    public static final class Fault implements ContainerRequestFilter {
        private final AtomicBoolean thrown = new AtomicBoolean();

        @Override
        public void filter(ContainerRequestContext request) {
            if (thrown.compareAndSet(false, true)) {
                throw new IllegalStateException("the first request fails");
            }
        }
    }
}
