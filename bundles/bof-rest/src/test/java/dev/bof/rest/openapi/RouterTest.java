package dev.bof.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.rest.json.JsonMappers;
import dev.bof.rest.object.ObjectResources;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.model.Resource;
import org.junit.jupiter.api.Test;

/** The document and the generic router tell of the same endpoints. */
class RouterTest {
    private static final String INVOICES = "/api/v1/billing/invoices";

    @Test
    void theDocumentHasWhatTheRouterServesAndNothingElse() {
        Set<String> served = new TreeSet<>();
        InvoiceService invoices = new InvoiceService();
        collect(ObjectResources.actions(invoices, JsonMappers.create()), INVOICES, served);
        for (Object resource : ObjectResources.of(invoices, JsonMappers.create())) {
            collect(Resource.builder(resource.getClass(), true).path("").build(), INVOICES, served);
        }

        assertEquals(served, Documents.operations(Documents.invoicesAndTickets(), INVOICES));
    }

    private static void collect(Resource resource, String path, Set<String> served) {
        resource.getResourceMethods().forEach(method -> served.add(method.getHttpMethod() + " " + path));
        resource.getChildResources().forEach(child -> collect(child, path + "/" + child.getPath(), served));
    }
}
