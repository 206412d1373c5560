package dev.bof.migration.wrap.runtime;

import jakarta.persistence.EntityManagerFactory;
import jakarta.ws.rs.core.Application;
import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** Offers the service as a variant while its persistence unit is there. */
public final class Activator implements BundleActivator {
    private ServiceTracker<EntityManagerFactory, ServiceRegistration<Application>> units;

    @Override
    public void start(BundleContext context) throws InvalidSyntaxException {
        Contents contents = new Contents(context.getBundle());
        if (contents.unit() == null) {
            register(context, contents);
            return;
        }
        Filter filter = context.createFilter("(&(objectClass=" + EntityManagerFactory.class.getName()
                + ")(osgi.unit.name=" + contents.unit() + "))");
        units = new ServiceTracker<>(context, filter, null) {
            @Override
            public ServiceRegistration<Application> addingService(ServiceReference<EntityManagerFactory> reference) {
                Transactions.use(context.getService(reference));
                return register(context, contents);
            }

            @Override
            public void removedService(
                    ServiceReference<EntityManagerFactory> reference, ServiceRegistration<Application> variant) {
                // returns when the requests in hand have ended
                variant.unregister();
                context.ungetService(reference);
            }
        };
        units.open();
    }

    private static ServiceRegistration<Application> register(BundleContext context, Contents contents) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("bof.route", contents.route());
        properties.put("bof.variant", contents.variant());
        return context.registerService(Application.class, new WrappedApplication(contents), properties);
    }

    @Override
    public void stop(BundleContext context) {
        if (units != null) {
            units.close();
        }
    }
}
