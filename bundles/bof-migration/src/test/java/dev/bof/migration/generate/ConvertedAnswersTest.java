package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.ServiceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value that goes through code on its way to an answer is another one, and not that of its column. */
class ConvertedAnswersTest {
    private static final String ENTITY = """
            package loans;

            import jakarta.persistence.*;
            import java.math.BigDecimal;
            import java.time.LocalDate;

            @Entity
            class Loan {
                enum State { OPEN, LOST }

                @Id Long id;
                LocalDate due;
                LocalDate start;
                BigDecimal fee;
                String notes;
                State state;
                State kind;

                Long getId() { return id; }
                LocalDate getDue() { return due; }
                BigDecimal getFee() { return fee; }
                String getNotes() { return notes; }
                State getState() { return state; }
                State getKind() { return kind; }
            }
            """;

    private static final String VIEW = """
            package loans;

            import java.time.LocalDate;

            record LoanView(long id, LocalDate due, boolean overdue, LocalDate begun, String fee, String notes,
                    String state, String kind) {
                LoanView(Loan l) {
                    this(l.getId(), l.getDue(), l.getDue() != null && l.getDue().isBefore(LocalDate.now()),
                            l.start, l.getFee() == null ? null : l.getFee().toPlainString(),
                            l.getNotes() == null ? "" : l.getNotes(), l.getState().name().toLowerCase(),
                            l.getKind().name());
                }
            }
            """;

    private static final String RESOURCE = """
            package loans;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;

            @Path("loans")
            class LoanResource {
                EntityManager em;

                @GET @Path("{id}")
                public LoanView get(@PathParam("id") Long id) {
                    Loan loan = em.find(Loan.class, id);
                    if (loan == null) {
                        throw new NotFoundException();
                    }
                    return new LoanView(loan);
                }
            }
            """;

    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    private GeneratedModule module;

    private String entity(String view) throws Exception {
        Files.writeString(root.resolve("Loan.java"), ENTITY);
        Files.writeString(root.resolve("LoanView.java"), view);
        Files.writeString(root.resolve("LoanResource.java"), RESOURCE);
        module = Generated.of(new ServiceReader().read(root));
        assertEquals(List.of(), Compilation.of(module.files(), classes));
        return Generated.text(module, "/Loan.java");
    }

    private List<String> left() {
        return module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
    }

    @Test
    void isWorkedOutAsTheServiceDid() throws Exception {
        String entity = entity(VIEW);
        String view = Generated.text(module, "/LoanView.java");

        assertTrue(entity.contains("return due != null && due.isBefore(java.time.LocalDate.now());"), entity);
        assertTrue(entity.contains("return notes == null ? \"\" : notes;"), entity);
        assertTrue(entity.contains("return state.name().toLowerCase();"), entity);
        assertTrue(view.contains("@Computed boolean overdue"), view);
        assertTrue(view.contains("@Computed String state"), view);
        assertEquals(List.of(), left());
    }

    @Test
    void isThatOfItsColumnWhereOnlyItsFormChanges() throws Exception {
        entity(VIEW);
        String view = Generated.text(module, "/LoanView.java");

        assertTrue(view.contains("BigDecimal fee"), view);
        assertTrue(view.contains("State kind"), view);
        assertFalse(view.contains("@Computed BigDecimal fee"), view);
    }

    @Test
    void isWorkedOutWhereItIsRoundedBefore() throws Exception {
        String entity = entity(VIEW.replace(
                "l.getFee().toPlainString()",
                "l.getFee().setScale(2, java.math.RoundingMode.HALF_UP).toPlainString()"));

        assertTrue(entity.contains("fee.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString()"), entity);
        assertEquals(List.of(), left());
    }

    @Test
    void isListedWhereItCannotBeCarriedOver() throws Exception {
        entity(VIEW.replace("l.getNotes() == null ? \"\" : l.getNotes()", "Texts.shortened(l.getNotes())"));

        assertEquals(1, left().size(), left().toString());
        assertTrue(left().get(0).startsWith("The value of notes could not be carried over: "), left().toString());
    }
}
