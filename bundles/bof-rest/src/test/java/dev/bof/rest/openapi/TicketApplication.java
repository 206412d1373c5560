package dev.bof.rest.openapi;

import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The same service as an application. */
public final class TicketApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(TicketResource.class);
    }
}
