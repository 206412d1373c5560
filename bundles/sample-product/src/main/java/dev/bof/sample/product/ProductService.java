package dev.bof.sample.product;

import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectEngine;
import dev.bof.api.problem.FieldError;
import jakarta.persistence.EntityManagerFactory;
import java.util.Currency;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The product service: what a product is, and the one rule that no constraint can tell. */
@Component(
        service = BusinessObjectService.class,
        property = {"bof.route=" + ProductService.ROUTE, "bof.variant=framework"})
public final class ProductService extends BusinessObjectService<Product> {
    static final String ROUTE = "products";

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final ObjectDescriptor<Product> DESCRIPTOR = ObjectDescriptor.of(ROUTE, Product.class)
            .description("What a company sells.")
            .schemas(CreateProduct.class, UpdateProduct.class, ProductView.class)
            .searchable("sku", "name")
            .uniqueKey("company_id", "sku")
            .activity("is_active")
            .group("by_currency", "currency")
            .build();

    @Activate
    public ProductService(
            @Reference ObjectEngine engine,
            @Reference(target = "(osgi.unit.name=sample-product)") EntityManagerFactory units) {
        super(DESCRIPTOR, engine, units);
    }

    @Override
    protected void validate(Product product, Consumer<FieldError> errors) {
        if (!CURRENCIES.contains(product.getCurrency())) {
            errors.accept(new FieldError("currency", "format", "currency must be a code of ISO 4217, such as EUR."));
        }
    }
}
