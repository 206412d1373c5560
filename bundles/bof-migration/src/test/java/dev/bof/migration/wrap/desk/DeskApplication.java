package dev.bof.migration.wrap.desk;

import java.util.Set;
import javax.persistence.Persistence;
import javax.ws.rs.ApplicationPath;
import javax.ws.rs.core.Application;

/** Makes its resources and mappers itself, as services without injection do. */
@ApplicationPath("/api")
public class DeskApplication extends Application {
    @Override
    public Set<Object> getSingletons() {
        return Set.of(new DeskResource(Persistence.createEntityManagerFactory("desk")), new ClosedMapper());
    }
}
