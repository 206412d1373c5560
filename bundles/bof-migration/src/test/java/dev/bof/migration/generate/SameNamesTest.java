package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.read.ServiceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of one name in one service: all that is generated is in one package. */
class SameNamesTest {
    private static final String OBJECT = """
        package shop;

        import jakarta.persistence.*;
        import jakarta.ws.rs.*;
        import java.util.List;
        import java.util.Map;

        @Entity
        class NAME {
            public enum Status {
                STATUSES;
                public boolean isFirst() { return this == Status.values()[0]; }
            }

            @Id Long id;
            @Enumerated(EnumType.STRING) Status status;
            String note;
            @Embedded Place place;
            @ManyToOne @JoinColumn(name = "holder_id") Holder holder;
        }

        record NAMEDto(Long id, NAME.Status status, String note, Place place, String holder) {
            static NAMEDto of(NAME each) {
                return new NAMEDto(each.id, each.status, each.note, each.place, each.holder.SHOWN);
            }
        }

        @Path("PATH")
        class NAMEResource {
            EntityManager em;

            public record PayRequest(String SENT) {}

            @GET
            public List<NAMEDto> list() {
                return em.createQuery("from NAME", NAME.class).getResultStream().map(NAMEDto::of).toList();
            }

            @GET @Path("{id}")
            public NAMEDto get(@PathParam("id") Long id) {
                return NAMEDto.of(em.find(NAME.class, id));
            }

            @POST @Path("{id}/pay")
            public NAMEDto pay(@PathParam("id") Long id, PayRequest sent) {
                NAME found = em.find(NAME.class, id);
                if (!found.status.isFirst()) throw new BadRequestException("not again");
                found.note = sent.SENT();
                return NAMEDto.of(found);
            }

            @POST @Path("{id}/mark")
            public NAMEDto mark(@PathParam("id") Long id, Map<String, String> sent) {
                NAME found = em.find(NAME.class, id);
                found.note = sent.get("SENT");
                return NAMEDto.of(found);
            }
        }
        """;

    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    private GeneratedModule module;

    @BeforeEach
    void generate() throws Exception {
        write("Ticket", "tickets", "OPEN, DONE", "text", "name");
        write("Invoice", "invoices", "DRAFT, PAID", "sum", "mail");
        Files.writeString(root.resolve("Parts.java"), """
            package shop;

            import jakarta.persistence.*;

            @Embeddable
            class Place {
                String street;
                public String getStreet() { return street; }
            }

            @Entity
            class Holder {
                @Id Long id;
                String name;
                String mail;
            }
            """);
        module = Generated.of(new ServiceReader().read(root));
    }

    private void write(String name, String path, String statuses, String sent, String shown) throws Exception {
        Files.writeString(
                root.resolve(name + ".java"),
                OBJECT.replace("STATUSES", statuses)
                        .replace("NAME", name)
                        .replace("PATH", path)
                        .replace("SENT", sent)
                        .replace("SHOWN", shown));
    }

    @Test
    void itCompiles() {
        assertEquals(List.of(), Compilation.of(module.files(), classes));
    }

    @Test
    void enumsAreCalledWithTheirClass() {
        assertTrue(Generated.text(module, "/TicketStatus.java").contains("OPEN,"));
        assertTrue(Generated.text(module, "/InvoiceStatus.java").contains("this == InvoiceStatus.values()[0]"));
    }

    @Test
    void eachActionHasItsOwnRequest() {
        assertTrue(Generated.text(module, "/TicketResourcePayRequest.java").contains("String text"));
        assertTrue(Generated.text(module, "/InvoiceResourcePayRequest.java").contains("String sum"));
        assertTrue(Generated.text(module, "/TicketMarkRequest.java").contains("String text"));
        assertTrue(Generated.text(module, "/InvoiceMarkRequest.java").contains("String sum"));
    }

    @Test
    void whatIsKeptOfOthersIsKeptByEachObject() {
        assertTrue(Generated.text(module, "/TicketHolder.java").contains("name"));
        assertTrue(Generated.text(module, "/InvoiceHolder.java").contains("mail"));
        assertTrue(Generated.text(module, "/TicketPlace.java").contains("street"));
    }
}
