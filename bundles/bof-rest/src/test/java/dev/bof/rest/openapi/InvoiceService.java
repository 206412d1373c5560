package dev.bof.rest.openapi;

import dev.bof.api.object.Action;
import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.Described;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectEngine;
import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import jakarta.persistence.EntityManagerFactory;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;

/** Does nothing: only what it declares is looked at. */
public final class InvoiceService extends BusinessObjectService<Invoice> {
    record Payment(@NotNull BigDecimal amount, LocalDate on) {}

    record Receipt(String number) {}

    InvoiceService() {
        super(Invoice.DESCRIPTOR, new NoEngine(), null);
    }

    @Action(path = "{id}/pay")
    @Described("Take a payment")
    public Receipt pay(Invoice invoice, Payment payment) {
        return new Receipt(payment.amount() + " of " + invoice.getId());
    }

    @Action(path = "{id}/reminders", method = "DELETE", name = "forgive")
    public void forgive(Invoice invoice) {}

    private static final class NoEngine implements ObjectEngine {
        @Override
        @SuppressWarnings("unchecked")
        public <T extends BusinessObject<?>> ObjectOperations<T> operations(
                ObjectDescriptor<T> descriptor, ObjectHooks<T> hooks, EntityManagerFactory units) {
            return (ObjectOperations<T>) Proxy.newProxyInstance(
                    InvoiceService.class.getClassLoader(),
                    new Class<?>[] {ObjectOperations.class},
                    (proxy, method, arguments) -> EnumSet.allOf(BaseProperty.class));
        }
    }
}
