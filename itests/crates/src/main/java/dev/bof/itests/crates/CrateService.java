package dev.bof.itests.crates;

import dev.bof.api.object.Action;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectEngine;
import jakarta.persistence.EntityManagerFactory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Crates, and how they are weighed. */
@Component(
        service = BusinessObjectService.class,
        property = {"bof.route=" + CrateService.ROUTE, "bof.variant=framework"})
public final class CrateService extends BusinessObjectService<Crate> {
    static final String ROUTE = "crates";

    /** Where a crate is, for clients. */
    public record Place(@Size(min = 2) String city, String zip) {}

    /** What a client sends to create one. */
    public record Create(
            @NotNull @Positive Long companyId,
            @NotNull @Size(min = 1, max = 20) String code,
            @NotNull BigDecimal weight,
            UUID ownerId,
            @Valid Place address) {}

    /** What a client may change. */
    public record Update(
            @NotNull @Size(min = 1, max = 20) String code,
            @NotNull BigDecimal weight,
            UUID ownerId,
            @Valid Place address) {}

    /** What a client gets. */
    public record View(Integer id, long companyId, String code, BigDecimal weight, UUID ownerId, Place address) {}

    /** What a scale says. */
    public record Weighing(@NotNull @Positive BigDecimal kilos) {}

    @Activate
    public CrateService(
            @Reference ObjectEngine engine, @Reference(target = "(osgi.unit.name=crates)") EntityManagerFactory units) {
        super(
                ObjectDescriptor.of(ROUTE, Crate.class)
                        .schemas(Create.class, Update.class, View.class)
                        .uniqueKey("company_id", "code")
                        .build(),
                engine,
                units);
    }

    @Action(path = "{id}/weigh")
    public Crate weigh(Crate crate, Weighing weighing) {
        crate.weighs(weighing.kilos());
        return crate;
    }
}
