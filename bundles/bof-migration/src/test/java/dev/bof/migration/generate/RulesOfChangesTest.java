package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When rules of changes are asked: of what is stored, of what is wanted, or of both. */
class RulesOfChangesTest {
    private static final String SOURCES = """
            package loans;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;

            class Refused extends RuntimeException {
                Refused(String message) { super(message); }
            }

            @jakarta.ws.rs.ext.Provider
            class RefusedMapper implements jakarta.ws.rs.ext.ExceptionMapper<Refused> {
                public jakarta.ws.rs.core.Response toResponse(Refused refused) {
                    return jakarta.ws.rs.core.Response.status(422).entity(new Fault(refused.getMessage())).build();
                }
            }

            record Fault(String fault) {}

            @Entity
            class Loan {
                @Id @GeneratedValue Long id;
                String holder;
                int days;
                boolean closed;

                public Long getId() { return id; }
                public String getHolder() { return holder; }
                public void setHolder(String holder) { this.holder = holder; }
                public int getDays() { return days; }
                public void setDays(int days) { this.days = days; }
                public boolean isClosed() { return closed; }
                public void setClosed(boolean closed) { this.closed = closed; }
            }

            record LoanDto(Long id, String holder, int days, boolean closed) {
                static LoanDto of(Loan loan) {
                    return new LoanDto(loan.getId(), loan.getHolder(), loan.getDays(), loan.isClosed());
                }
            }

            record Note(String text) {}

            record LoanInput(String holder, int days, boolean closed) {}

            @Path("loans")
            class Loans {
                EntityManager em;

                @GET @Path("{id}")
                public LoanDto get(@PathParam("id") Long id) {
                    return LoanDto.of(em.find(Loan.class, id));
                }

                @POST
                public LoanDto create(LoanInput input) {
                    if (input == null || input.holder() == null) {
                        throw new Refused("nobody holds it");
                    }
                    Loan loan = new Loan();
                    copy(input, loan);
                    em.persist(loan);
                    return LoanDto.of(loan);
                }

                @PUT @Path("{id}")
                public LoanDto update(@PathParam("id") Long id, LoanInput input) {
                    Loan loan = em.find(Loan.class, id);
                    if (loan.isClosed()) {
                        throw new Refused("closed loans stay");
                    }
                    if (input.days() < loan.getDays()) {
                        throw new Refused("loans only grow");
                    }
                    copy(input, loan);
                    if (loan.getDays() > 90) {
                        throw new Refused("too long");
                    }
                    return LoanDto.of(loan);
                }

                @POST @Path("{id}/note")
                public LoanDto note(@PathParam("id") Long id, Note note) {
                    Loan loan = em.find(Loan.class, id);
                    if (note == null || note.text() == null) {
                        throw new Refused("say something");
                    }
                    loan.setHolder(note.text());
                    return LoanDto.of(loan);
                }

                private static void copy(LoanInput input, Loan loan) {
                    loan.setHolder(input.holder());
                    loan.setDays(input.days());
                    loan.setClosed(input.closed());
                }
            }
            """;

    @TempDir
    private Path root;

    @TempDir
    private Path classes;

    private GeneratedModule module;
    private String service;

    @BeforeEach
    void generate() throws Exception {
        module = Generated.of(Sources.read(root, SOURCES));
        service = text("LoanService.java");
    }

    private String text(String file) {
        return Generated.text(module, "/" + file);
    }

    /** The body of a method of the generated service. */
    private String body(String signature) {
        int start = service.indexOf(signature);
        assertTrue(start > 0, service);
        return service.substring(start, service.indexOf("\n    }", start));
    }

    @Test
    void itCompiles() {
        assertEquals(List.of(), Compilation.of(module.files(), classes));
    }

    @Test
    void aRuleOfWhatIsStoredIsAskedBeforeTheChange() {
        assertTrue(body("void requireUpdatable(Loan object)").contains("checkUpdate1(object);"), service);
        assertTrue(body("void checkUpdate1(Loan object)").contains("if (object.closed)"), service);
    }

    @Test
    void aRuleOfBothComparesWhatIsStoredWithWhatIsWanted() {
        assertTrue(
                body("void requireUpdate(Loan object, Record wanted)")
                        .contains("checkUpdate2(object, (UpdateLoan) wanted);"),
                service);
        assertTrue(
                body("void checkUpdate2(Loan object, UpdateLoan request)")
                        .contains("if (request.days() < object.days)"),
                service);
    }

    @Test
    void whatTheServiceHasSetByThenIsNotTakenForWhatIsStored() {
        List<String> left = module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();

        assertTrue(
                left.contains(
                        "The rule Loans.update#3 could not be carried over: it asks for days when the service has set it"
                                + " already"),
                left.toString());
    }

    @Test
    void thatThereIsABodyIsNotAskedAgain() {
        String check = body("void checkCreate1(Loan object)");

        assertTrue(check.contains("if (object.holder == null)"), check);
        assertFalse(check.contains("object == null"), check);
    }

    @Test
    void theSameCheckTellsThatThereIsNoBody() {
        String profile = text("LoanCompatibility.java");

        assertTrue(
                profile.replaceAll("\\s+", "")
                        .contains(
                                "LegacyError.of(ProblemType.MALFORMED,422,Body.json(\"{\\\"fault\\\":\\\"nobodyholdsit\\\"}\"))"
                                        + ".in(LegacyEndpoint.Operation.CREATE).code(\"absent\")"),
                profile);
        assertTrue(profile.replaceAll("\\s+", "").contains("\"POST\",\"{id}/note\").bodyOptional()"), profile);
        assertTrue(body("void checkNote1(").contains("request == null || request.text() == null"), service);
    }
}
