package net.helpline.tickets;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

@ApplicationPath("/api")
public class HelplineApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(TicketsResource.class);
    }
}
