package dev.bof.persistence.dialect;

import dev.bof.api.persistence.Dialect;
import dev.bof.persistence.pool.ConnectionPool;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Offers the dialect of the database behind the pool. */
@Component(service = {})
public final class DialectPublisher {
    private final Dialect dialect;
    private final ServiceRegistration<Dialect> registration;

    @Activate
    public DialectPublisher(BundleContext context, @Reference ConnectionPool pool) {
        this.dialect = pool.database().vendor().equals(H2Dialect.VENDOR) ? new H2Dialect() : new PostgresDialect();
        if (dialect instanceof H2Dialect) {
            H2Functions.offer();
        }
        this.registration = context.registerService(Dialect.class, dialect, null);
    }

    @Deactivate
    void close() {
        registration.unregister();
        if (dialect instanceof H2Dialect) {
            H2Functions.withdraw();
        }
    }
}
