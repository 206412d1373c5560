package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.rest.json.JsonMappers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Documents to look at. */
final class Documents {
    private Documents() {}

    static JsonNode invoicesAndTickets() {
        return Document.of(
                "1.2.3",
                List.of(
                        ContractReader.read("/api/v1", "billing/invoices", new InvoiceService(), JsonMappers.create()),
                        ContractReader.read("/api/v1", "tickets", new TicketResource(), JsonMappers.create())));
    }

    /** The operations below a path, such as {@code GET /api/v1/orders}. */
    static Set<String> operations(JsonNode document, String below) {
        Set<String> operations = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (path.getKey().startsWith(below) && !method.equals("parameters")) {
                        operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return operations;
    }
}
