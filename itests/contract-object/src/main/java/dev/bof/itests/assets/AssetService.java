package dev.bof.itests.assets;

import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectEngine;
import dev.bof.api.problem.FieldError;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The asset service, with a rule of its own. */
@Component(
        service = BusinessObjectService.class,
        property = {"bof.route=" + AssetService.ROUTE, "bof.variant=framework"})
public final class AssetService extends BusinessObjectService<Asset> {
    static final String ROUTE = "assets";

    private static final ObjectDescriptor<Asset> DESCRIPTOR = ObjectDescriptor.of(ROUTE, Asset.class)
            .schemas(CreateAsset.class, UpdateAsset.class, AssetView.class)
            .description("Something that a company owns.")
            .searchable("tag", "serial_number")
            .group("by_kind", "kind")
            .uniqueKey("company_id", "tag")
            .uniqueKey("serial_number")
            .pageSize(20, 100)
            .build();

    @Activate
    public AssetService(
            @Reference ObjectEngine engine, @Reference(target = "(osgi.unit.name=assets)") EntityManagerFactory units) {
        super(DESCRIPTOR, engine, units);
    }

    @Override
    protected void validate(Asset asset, Consumer<FieldError> errors) {
        if (asset.getKind() == AssetKind.VEHICLE && asset.getQuantity() != 1) {
            errors.accept(new FieldError("quantity", "range", "A vehicle is one asset."));
        }
    }
}
