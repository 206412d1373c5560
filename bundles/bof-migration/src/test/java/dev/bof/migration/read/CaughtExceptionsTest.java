package dev.bof.migration.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exception that the service catches is answered as its handler says. */
class CaughtExceptionsTest {
    private static final String SOURCES = """
            package locks;

            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;

            @Entity
            class Lock {
                @Id @GeneratedValue Long id;
                public int turns;
                public String state;

                void turn() {
                    if (turns > 9) {
                        throw new IllegalStateException("worn out");
                    }
                    turns++;
                }
            }

            @Path("locks")
            class Locks {
                EntityManager em;

                @POST @Path("{id}/turn")
                public Response turn(@PathParam("id") Long id) {
                    Lock lock = em.find(Lock.class, id);
                    try {
                        lock.turn();
                    } HANDLER
                    return Response.ok(lock).build();
                }
            }
            """;

    @TempDir
    private Path root;

    @Test
    void bothByAnotherExceptionAndByAnAnswer() throws Exception {
        for (String handler : List.of(
                "catch (IllegalStateException e) { throw new ClientErrorException(e.getMessage(), 409); }",
                "catch (IllegalArgumentException | IllegalStateException e) {"
                        + " return Response.status(409).entity(e.getMessage()).build(); }")) {
            List<Rule> rules = rules(handler);

            assertEquals(1, rules.size(), rules.toString());
            assertEquals(409, rules.get(0).status());
            assertEquals("turns > 9", rules.get(0).condition());
            assertTrue(rules.get(0).isCarried(), rules.get(0).notCarried());
        }
        assertEquals(
                "worn out",
                rules("catch (IllegalStateException e) { throw new ClientErrorException(e.getMessage(), 409); }")
                        .get(0)
                        .message());
    }

    @Test
    void whatIsThrownAgainStaysWhatItWas() throws Exception {
        List<Rule> rules = rules("catch (IllegalStateException e) { throw e; }");

        assertEquals(List.of(500), rules.stream().map(Rule::status).toList());
    }

    @Test
    void whatIsPassedOverIsNoRule() throws Exception {
        assertEquals(List.of(), rules("catch (IllegalStateException e) { lock.state = \"stuck\"; }"));
    }

    @Test
    void theFirstHandlerThatFitsCatchesAndNoneCatchesWhatAnotherThrows() throws Exception {
        List<Rule> rules = rules("catch (IllegalStateException e) { throw new BadRequestException(e.getMessage()); }"
                + " catch (RuntimeException e) { throw new ClientErrorException(\"other\", 409); }");

        assertEquals(
                List.of(400),
                rules.stream().map(Rule::status).filter(each -> each != 409).toList());
        assertEquals("worn out", rules.get(0).message());
    }

    @Test
    void otherExceptionsAreNotCaught() throws Exception {
        List<Rule> rules = rules("catch (java.util.NoSuchElementException e) { throw new NotFoundException(); }");

        assertTrue(rules.stream().anyMatch(each -> each.status() == 500), rules.toString());
    }

    @Test
    void aHandlerThatAnswersNothingSaysTheStatus() throws Exception {
        ServiceModel service = Sources.read(root, """
                package locks;

                import jakarta.persistence.*;
                import org.springframework.data.jpa.repository.JpaRepository;
                import org.springframework.http.HttpStatus;
                import org.springframework.web.bind.annotation.*;

                @Entity class Lock { @Id public Long id; }

                interface Locks extends JpaRepository<Lock, Long> {}

                @RestController @RequestMapping("/locks")
                class LockController {
                    Locks locks;
                    @GetMapping("/{id}") Lock get(@PathVariable Long id) {
                        return locks.findById(id).orElseThrow(EntityNotFoundException::new);
                    }
                }

                @RestControllerAdvice
                class Advice {
                    @ExceptionHandler(EntityNotFoundException.class) @ResponseStatus(HttpStatus.GONE) void gone() {}
                }
                """);

        assertEquals(List.of(410), service.rules().stream().map(Rule::status).toList());
    }

    private List<Rule> rules(String handler) throws Exception {
        ServiceModel service = Sources.read(root, SOURCES.replace("HANDLER", handler));
        return service.rules();
    }
}
