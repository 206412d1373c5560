package dev.bof.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.api.object.ObjectEngine;
import dev.bof.api.object.ObjectHooks;
import dev.bof.api.object.ObjectOperations;
import dev.bof.rest.json.JsonMappers;
import dev.bof.rest.object.ObjectResources;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.model.Resource;
import org.junit.jupiter.api.Test;

/** The document and the generic router tell of the same endpoints. */
class RouterTest {
    private static final String INVOICES = "/api/v1/billing/invoices";

    /** Does nothing: only its description is looked at. */
    private static final class Invoices extends BusinessObjectService<Invoice> {
        Invoices() {
            super(Invoice.DESCRIPTOR, new NoEngine(), null);
        }
    }

    private static final class NoEngine implements ObjectEngine {
        @Override
        @SuppressWarnings("unchecked")
        public <T extends BusinessObject<?>> ObjectOperations<T> operations(
                ObjectDescriptor<T> descriptor, ObjectHooks<T> hooks, EntityManagerFactory units) {
            return (ObjectOperations<T>) Proxy.newProxyInstance(
                    RouterTest.class.getClassLoader(),
                    new Class<?>[] {ObjectOperations.class},
                    (proxy, method, arguments) -> EnumSet.allOf(BaseProperty.class));
        }
    }

    @Test
    void theDocumentHasWhatTheRouterServesAndNothingElse() {
        Set<String> served = new TreeSet<>();
        for (Object resource : ObjectResources.of(new Invoices(), JsonMappers.create())) {
            collect(Resource.builder(resource.getClass(), true).path("").build(), INVOICES, served);
        }

        assertEquals(served, Documents.operations(Documents.invoicesAndTickets(), INVOICES));
    }

    private static void collect(Resource resource, String path, Set<String> served) {
        resource.getResourceMethods().forEach(method -> served.add(method.getHttpMethod() + " " + path));
        resource.getChildResources().forEach(child -> collect(child, path + "/" + child.getPath(), served));
    }
}
