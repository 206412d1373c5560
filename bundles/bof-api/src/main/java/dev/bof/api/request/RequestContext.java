package dev.bof.api.request;

import java.util.Objects;

/**
 * The request that the current thread works on: who asks, and by what name logs, audit and events know it. Whoever
 * takes a request in opens a {@link Scope} around the work.
 *
 * @param actor the user's id
 * @param correlationId the request's id in logs
 * @param variant the variant that serves it, or null outside a route
 * @param writeListener what the transaction of a write must be told, or null
 */
public record RequestContext(String actor, String correlationId, String variant, WriteListener writeListener) {
    private static final ThreadLocal<RequestContext> CURRENT = new ThreadLocal<>();
    private static final RequestContext NONE = new RequestContext("system", "none", null, null);

    public RequestContext {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(correlationId, "correlationId");
    }

    /** The current thread's request; outside of one, work of the system itself. */
    public static RequestContext current() {
        RequestContext context = CURRENT.get();
        return context == null ? NONE : context;
    }

    /** Makes this the current thread's request until the scope is closed, in the same thread. */
    public Scope open() {
        RequestContext before = CURRENT.get();
        CURRENT.set(this);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** The time that a thread works on a request. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
