package dev.bof.core;

import jakarta.validation.ValidatorFactory;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Offers each bundle a {@link ValidatorFactory} of its own, closed when the bundle gives it back. */
@Component(
        service = {},
        immediate = true)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>='jakarta.validation.ValidatorFactory'",
        uses = ValidatorFactory.class,
        effective = "active")
public final class ValidatorFactories implements ServiceFactory<ValidatorFactory> {
    private final ServiceRegistration<?> registration;

    @Activate
    public ValidatorFactories(BundleContext context) {
        this.registration = context.registerService(ValidatorFactory.class, this, null);
    }

    @Deactivate
    void deactivate() {
        registration.unregister();
    }

    @Override
    public ValidatorFactory getService(Bundle bundle, ServiceRegistration<ValidatorFactory> registration) {
        return Validators.factory(bundle);
    }

    @Override
    public void ungetService(
            Bundle bundle, ServiceRegistration<ValidatorFactory> registration, ValidatorFactory factory) {
        factory.close();
    }
}
