package dev.bof.itests.host;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.Proxy;
import org.glassfish.hk2.api.Injectee;
import org.glassfish.hk2.api.InjectionResolver;
import org.glassfish.hk2.api.JustInTimeInjectionResolver;
import org.glassfish.hk2.api.ServiceHandle;
import org.glassfish.hk2.api.ServiceLocator;
import org.glassfish.hk2.api.TypeLiteral;
import org.glassfish.hk2.utilities.ServiceLocatorUtilities;
import org.glassfish.hk2.utilities.binding.AbstractBinder;

/** As much of an application server's injection as the samples ask for: their own classes, entity managers, a validator. */
final class Injection extends AbstractBinder {
    @Override
    protected void configure() {
        bind(Validation.buildDefaultValidatorFactory().getValidator()).to(Validator.class);
        bind(OwnClasses.class).to(JustInTimeInjectionResolver.class).in(Singleton.class);
        bind(EntityManagers.class)
                .to(new TypeLiteral<InjectionResolver<PersistenceContext>>() {})
                .in(Singleton.class);
    }

    /** Binds a class when it is first asked for, as CDI finds beans. */
    @Singleton
    static final class OwnClasses implements JustInTimeInjectionResolver {
        private final ServiceLocator locator;

        @Inject
        OwnClasses(ServiceLocator locator) {
            this.locator = locator;
        }

        @Override
        public boolean justInTimeResolution(Injectee wanted) {
            if (!(wanted.getRequiredType() instanceof Class<?> type)
                    || type.isInterface()
                    || type.getName().startsWith("org.glassfish.")) {
                return false;
            }
            ServiceLocatorUtilities.addClasses(locator, type);
            return true;
        }
    }

    /** Gives a manager that is the one of the request at hand. */
    @Singleton
    static final class EntityManagers implements InjectionResolver<PersistenceContext> {
        @Override
        public Object resolve(Injectee injectee, ServiceHandle<?> root) {
            String unit =
                    injectee.getParent().getAnnotation(PersistenceContext.class).unitName();
            return Proxy.newProxyInstance(
                    EntityManager.class.getClassLoader(),
                    new Class<?>[] {EntityManager.class},
                    (proxy, method, arguments) -> RequestTransaction.call(unit, method, arguments));
        }

        @Override
        public boolean isConstructorParameterIndicator() {
            return false;
        }

        @Override
        public boolean isMethodParameterIndicator() {
            return false;
        }
    }
}
