package dev.bof.core;

import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.ElementType;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Makes validator factories. A factory remembers the classes that it has validated, so each bundle gets one of its
 * own, which goes with it.
 */
final class Validators {
    private Validators() {}

    /** A factory for the classes of this bundle. */
    static ValidatorFactory factory(Bundle bundle) {
        return factory(bundle.adapt(BundleWiring.class).getClassLoader());
    }

    static ValidatorFactory factory(ClassLoader classes) {
        return Validation.byProvider(HibernateValidator.class)
                .providerResolver(() -> List.of(new HibernateValidator()))
                .configure()
                .ignoreXmlConfiguration()
                .externalClassLoader(classes)
                .messageInterpolator(new ConstraintMessages())
                .traversableResolver(new Everything())
                .buildValidatorFactory();
    }

    /** Schemas have no lazy parts, so that JPA need not be asked which are loaded. */
    private static final class Everything implements TraversableResolver {
        @Override
        public boolean isReachable(
                Object traversable, Path.Node property, Class<?> root, Path path, ElementType element) {
            return true;
        }

        @Override
        public boolean isCascadable(
                Object traversable, Path.Node property, Class<?> root, Path path, ElementType element) {
            return true;
        }
    }
}
