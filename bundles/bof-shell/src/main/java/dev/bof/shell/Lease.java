package dev.bof.shell;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * A service, taken for one use only. The shell takes all commands of a bundle away when one service that any of them
 * references leaves, and an operator needs them most when something has left.
 */
final class Lease<S> implements AutoCloseable {
    private final BundleContext context;
    private final ServiceReference<S> reference;
    private final S service;

    private Lease(BundleContext context, ServiceReference<S> reference) {
        this.context = context;
        this.reference = reference;
        this.service = reference == null ? null : context.getService(reference);
    }

    static <S> Lease<S> of(BundleContext context, Class<S> type) {
        return new Lease<>(context, context.getServiceReference(type));
    }

    /** The service, where there is one now. */
    Optional<S> service() {
        return Optional.ofNullable(service);
    }

    @Override
    public void close() {
        if (service != null) {
            context.ungetService(reference);
        }
    }
}
