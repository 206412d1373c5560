package dev.bof.partner.framework;

import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectEngine;
import jakarta.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The partner service: what a partner is. The framework does the rest. */
@Component(
        service = BusinessObjectService.class,
        property = {"bof.route=" + PartnerService.ROUTE, "bof.variant=framework"})
public final class PartnerService extends BusinessObjectService<Partner> {
    static final String ROUTE = "partners";

    private static final ObjectDescriptor<Partner> DESCRIPTOR = ObjectDescriptor.of(ROUTE, Partner.class)
            .schemas(CreatePartner.class, UpdatePartner.class, PartnerView.class)
            .description("A partner of a company: a customer, a supplier, or both.")
            .searchable("code", "name", "email")
            .uniqueKey("company_id", "code")
            .activity("is_active")
            .group("by_type", "partner_type")
            // <keep id="descriptor">
            .group("by_country", "country_code")
            // </keep>
            .build();

    @Activate
    public PartnerService(
            @Reference ObjectEngine engine,
            @Reference(target = "(osgi.unit.name=partner-framework)") EntityManagerFactory units) {
        super(DESCRIPTOR, engine, units);
    }

    // <keep id="members">
    // </keep>
}
