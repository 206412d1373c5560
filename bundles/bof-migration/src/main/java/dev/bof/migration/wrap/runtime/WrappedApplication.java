package dev.bof.migration.wrap.runtime;

import com.fasterxml.jackson.jakarta.rs.base.JsonMappingExceptionMapper;
import com.fasterxml.jackson.jakarta.rs.base.JsonParseExceptionMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.ContextResolver;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.internal.inject.ClassBinding;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;

/** The JAX-RS application of a service: its resources under the route, and what they get injected. */
final class WrappedApplication extends ResourceConfig {

    WrappedApplication(Contents contents) {
        Map<Class<?>, String> resources = contents.resources();
        resources.forEach((type, path) ->
                registerResources(Resource.builder(type).path(path).build()));
        Set<Object> made =
                contents.application().map(WrappedApplication::madeBy).orElse(Set.of());
        List<Object> madeProviders = made.stream()
                .filter(each -> !resources.containsKey(each.getClass()))
                .toList();
        madeProviders.forEach(this::register);
        List<Class<?>> providers = contents.providers().stream()
                .filter(type -> made.stream().noneMatch(type::isInstance))
                .toList();
        providers.forEach(this::register);
        boolean hasJson = providers.stream().anyMatch(ContextResolver.class::isAssignableFrom)
                || madeProviders.stream().anyMatch(ContextResolver.class::isInstance);
        register(DefaultJson.provider(hasJson));
        // after the service's own, which go before these where they are for the same exceptions
        register(new PlainAnswers(), Priorities.USER + 1);
        register(JsonMappingExceptionMapper.class, Priorities.USER + 1);
        register(JsonParseExceptionMapper.class, Priorities.USER + 1);
        register(new Components(contents.components(), made, contents.unit() != null));
        if (contents.unit() != null) {
            register(new EndOfRequest());
        }
    }

    /** What the service's own application gives as singletons: resources, mappers, resolvers. */
    @SuppressWarnings("deprecation")
    private static Set<Object> madeBy(Class<?> application) {
        try {
            Constructor<?> constructor = application.getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((Application) constructor.newInstance()).getSingletons();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The service's application cannot be made: " + application.getName(), e);
        }
    }

    private static final class Components extends AbstractBinder {
        private final Map<Class<?>, String> components;
        private final Set<Object> made;
        private final boolean persistent;

        Components(Map<Class<?>, String> components, Set<Object> made, boolean persistent) {
            this.components = components;
            this.made = made;
            this.persistent = persistent;
        }

        @Override
        protected void configure() {
            components.forEach(this::bind);
            // before what Jersey would make of the same class
            made.forEach(each -> bind(each).to(each.getClass()).ranked(1));
            if (persistent) {
                bind(Transactions.entityManager()).to(EntityManager.class);
                bind(Transactions.factory()).to(EntityManagerFactory.class);
            }
        }

        private void bind(Class<?> type, String scope) {
            ClassBinding<?> binding = bind(type);
            for (Class<?> known = type; known != null && known != Object.class; known = known.getSuperclass()) {
                binding.to(known);
                for (Class<?> contract : known.getInterfaces()) {
                    binding.to(contract);
                }
            }
            if (scope.equals("singleton")) {
                binding.in(Singleton.class);
            } else if (scope.equals("request")) {
                binding.in(RequestScoped.class);
            }
        }
    }

    /** Gives back what a request has left open. */
    private static final class EndOfRequest implements ApplicationEventListener {
        @Override
        public void onEvent(ApplicationEvent event) {
            // only requests matter
        }

        @Override
        public RequestEventListener onRequest(RequestEvent start) {
            return event -> {
                if (event.getType() == RequestEvent.Type.FINISHED) {
                    Transactions.requestEnds();
                }
            };
        }
    }
}
