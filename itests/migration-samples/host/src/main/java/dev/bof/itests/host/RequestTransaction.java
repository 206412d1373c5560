package dev.bof.itests.host;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One entity manager and one transaction a request, for services that leave both to their server. */
public final class RequestTransaction implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Map<String, EntityManagerFactory> UNITS = new ConcurrentHashMap<>();
    private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();

    /** The name of the only unit, where a service does not say which. */
    private static final String UNNAMED = "tariffs";

    static Object call(String unit, Method method, Object[] arguments) throws Throwable {
        EntityManager manager = CURRENT.get();
        if (manager == null) {
            manager = UNITS.computeIfAbsent(unit.isEmpty() ? UNNAMED : unit, Persistence::createEntityManagerFactory)
                    .createEntityManager();
            manager.getTransaction().begin();
            CURRENT.set(manager);
        }
        try {
            return method.invoke(manager, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** What a failed request on this thread has left. */
    @Override
    public void filter(ContainerRequestContext request) {
        end(false);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        end(response.getStatus() < 400);
    }

    private static void end(boolean commit) {
        EntityManager manager = CURRENT.get();
        if (manager == null) {
            return;
        }
        CURRENT.remove();
        try (manager) {
            if (commit) {
                manager.getTransaction().commit();
            } else {
                manager.getTransaction().rollback();
            }
        }
    }
}
