package dev.bof.persistence.bundle;

import dev.bof.persistence.NotReadyException;
import dev.bof.persistence.pool.BundleDataSource;
import dev.bof.persistence.pool.ConnectionLedger;
import dev.bof.persistence.pool.ConnectionPool;
import dev.bof.persistence.unit.PersistenceDescriptor;
import dev.bof.persistence.unit.SharedFactory;
import dev.bof.persistence.unit.UnitFactory;
import jakarta.persistence.EntityManagerFactory;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One persistence unit of a bundle, from its factory to its service and back. */
final class PublishedUnit {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedUnit.class);

    /** How long a leaving bundle waits for a publication that is under way; the publisher cleans up after that. */
    private static final long CLOSE_WAIT_SECONDS = 2;

    private final Bundle bundle;
    private final PersistenceDescriptor unit;
    private final ConnectionPool pool;
    private final ConnectionLedger ledger;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean closed;
    private BundleDataSource dataSource;
    private EntityManagerFactory factory;
    private ServiceRegistration<EntityManagerFactory> registration;

    PublishedUnit(Bundle bundle, PersistenceDescriptor unit, ConnectionPool pool, ConnectionLedger ledger) {
        this.bundle = bundle;
        this.unit = unit;
        this.pool = pool;
        this.ledger = ledger;
    }

    /** Makes the factory and offers it as a service of the bundle itself; does nothing when that has been done. */
    void publish() throws NotReadyException {
        lock.lock();
        try {
            if (closed || registration != null) {
                return;
            }
            try {
                dataSource = ledger.open(bundle, pool::take);
                factory = UnitFactory.create(unit, bundle, dataSource);
                registration = register(bundle.getBundleContext());
            } finally {
                if (closed || registration == null) {
                    end();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private ServiceRegistration<EntityManagerFactory> register(BundleContext context) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.unit.name", unit.name());
        properties.put("osgi.unit.version", bundle.getVersion().toString());
        properties.put("osgi.unit.provider", UnitFactory.PROVIDER);
        return context.registerService(EntityManagerFactory.class, SharedFactory.of(factory), properties);
    }

    /** Withdraws the service, which drains its users, and only then closes the factory. */
    void close() {
        closed = true;
        if (lock.tryLock() || lockInTime()) {
            try {
                end();
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean lockInTime() {
        try {
            return lock.tryLock(CLOSE_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void end() {
        if (registration != null) {
            try {
                registration.unregister();
            } catch (IllegalStateException e) {
                LOG.debug("The framework has withdrawn the unit {} already", unit.name(), e);
            }
            registration = null;
        }
        if (dataSource != null) {
            ledger.close(bundle, dataSource);
            dataSource = null;
        }
        if (factory != null) {
            factory.close();
            factory = null;
        }
    }
}
