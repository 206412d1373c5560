package dev.bof.migration.wrap.runtime;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.ws.rs.ext.ContextResolver;
import java.util.List;
import java.util.Map;
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
        contents.resources()
                .forEach((type, path) ->
                        registerResources(Resource.builder(type).path(path).build()));
        List<Class<?>> providers = contents.providers();
        providers.forEach(this::register);
        register(DefaultJson.provider(providers.stream().anyMatch(ContextResolver.class::isAssignableFrom)));
        register(new Components(contents.components(), contents.unit() != null));
        if (contents.unit() != null) {
            register(new EndOfRequest());
        }
    }

    private static final class Components extends AbstractBinder {
        private final Map<Class<?>, String> components;
        private final boolean persistent;

        Components(Map<Class<?>, String> components, boolean persistent) {
            this.components = components;
            this.persistent = persistent;
        }

        @Override
        protected void configure() {
            components.forEach(this::bind);
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
