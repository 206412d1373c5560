package dev.bof.persistence.bundle;

import dev.bof.persistence.pool.BundleDataSource;
import dev.bof.persistence.pool.ConnectionLedger;
import dev.bof.persistence.pool.ConnectionPool;
import dev.bof.persistence.schema.SchemaMigrations;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import javax.sql.DataSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Offers {@link DataSource}: each bundle gets its own, so that its connections can be told from all others. */
@Component(service = {})
public final class DataSourcePublisher implements ServiceFactory<DataSource> {
    /** The service property by which those who hold several connections at a time know how many there are. */
    private static final String POOL_SIZE = "bof.pool.size";

    private final ConnectionPool pool;
    private final ConnectionLedger ledger;
    private final SchemaMigrations schemas;
    private final ServiceRegistration<DataSource> registration;

    @Activate
    public DataSourcePublisher(
            BundleContext context,
            @Reference ConnectionPool pool,
            @Reference ConnectionLedger ledger,
            @Reference SchemaMigrations schemas) {
        this.pool = pool;
        this.ledger = ledger;
        this.schemas = schemas;
        this.registration = context.registerService(
                DataSource.class,
                this,
                FrameworkUtil.asDictionary(Map.of(POOL_SIZE, pool.config().pool_size())));
    }

    @Deactivate
    public void close() {
        registration.unregister();
    }

    @Override
    public DataSource getService(Bundle bundle, ServiceRegistration<DataSource> service) {
        return ledger.open(bundle, schemas.isCarriedBy(bundle) ? onceApplied(bundle) : pool::take);
    }

    /** A bundle that brings its own tables gets no connection before they are there. */
    private BundleDataSource.Source onceApplied(Bundle bundle) {
        return () -> {
            if (!schemas.isApplied(bundle)) {
                throw new SQLTransientConnectionException(
                        "The bundle's migrations have not been applied yet.", "08001");
            }
            return pool.take();
        };
    }

    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<DataSource> service, DataSource dataSource) {
        ledger.close(bundle, (BundleDataSource) dataSource);
    }
}
