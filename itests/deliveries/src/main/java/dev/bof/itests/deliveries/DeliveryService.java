package dev.bof.itests.deliveries;

import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectEngine;
import jakarta.persistence.EntityManagerFactory;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deliveries, of which each change must have its row. */
@Component(
        service = BusinessObjectService.class,
        property = {"bof.route=" + DeliveryService.ROUTE, "bof.variant=framework"})
public final class DeliveryService extends BusinessObjectService<Delivery> {
    static final String ROUTE = "deliveries";

    /** What a client sends to create one. */
    public record Create(
            @NotNull @Positive Long companyId, @NotNull Integer parcels) {}

    /** What a client may change. */
    public record Update(@NotNull Integer parcels) {}

    /** What a client gets. */
    public record View(UUID id, long companyId, int parcels) {}

    @Activate
    public DeliveryService(
            @Reference ObjectEngine engine,
            @Reference(target = "(osgi.unit.name=deliveries)") EntityManagerFactory units) {
        super(
                ObjectDescriptor.of(ROUTE, Delivery.class)
                        .name("delivery")
                        .schemas(Create.class, Update.class, View.class)
                        .requires("row")
                        .build(),
                engine,
                units);
    }
}
