package dev.bof.itests.remarks;

import dev.bof.api.contribution.RouterContribution;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Lets clients make remarks on every business object. */
@Component(property = RouterContribution.NAME + "=remarks")
public final class Remarks implements RouterContribution {
    private final DataSource database;
    private final AtomicBoolean left = new AtomicBoolean();

    @Activate
    public Remarks(@Reference DataSource database) {
        this.database = database;
    }

    @Override
    public boolean appliesTo(ObjectDescriptor<?> descriptor) {
        return true;
    }

    @Override
    public Object resource(BusinessObjectService<?> objects) {
        return new RemarksResource(objects, database, left);
    }

    @Deactivate
    void leave() {
        left.set(true);
    }
}
