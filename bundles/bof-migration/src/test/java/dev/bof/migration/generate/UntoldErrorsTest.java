package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers to faults that a server or a library gives, and what of an error is not carried over. */
class UntoldErrorsTest {
    private static final String ENTITY = """
            package hives;

            import jakarta.persistence.*;
            import jakarta.validation.*;
            import jakarta.validation.constraints.*;
            import java.util.*;
            IMPORTS

            @Entity
            class Hive {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
                @NotBlank public String name;
                public Long getId() { return id; }
            }

            class HiveData { public Long id; @NotBlank public String name; }

            """;

    private static final String JAX_RS = ENTITY.replace(
            "IMPORTS", "import jakarta.ws.rs.*; import jakarta.ws.rs.core.*; import jakarta.ws.rs.ext.*;");

    private static final String SPRING = ENTITY.replace("IMPORTS", """
            import org.springframework.http.*;
            import org.springframework.web.bind.*;
            import org.springframework.web.bind.annotation.*;
            import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
            """) + """
            @RestController @RequestMapping("/hives")
            class Hives {
                EntityManager em;

                @PostMapping Hive create(@Valid @RequestBody Hive hive) {
                    if (hive.name.equals("x")) throw new Stale();
                    em.persist(hive);
                    return hive;
                }

                @DeleteMapping("/{id}") ResponseEntity<Void> delete(@PathVariable Long id) {
                    Hive hive = em.find(Hive.class, id);
                    if (hive == null) return ResponseEntity.notFound().build();
                    em.remove(hive);
                    return ResponseEntity.noContent().build();
                }
            }

            class Stale extends RuntimeException {}
            """;

    @TempDir
    private Path root;

    private ServiceModel service;
    private GeneratedModule module;

    @Test
    void whatIsAnsweredWithoutAnObjectIsListedWhereNoCodeTellsIt() throws Exception {
        generate(JAX_RS + """
                @Path("hives") class Hives {
                    EntityManager em;
                    @GET @Path("{id}") public Hive get(@PathParam("id") Long id) { return em.find(Hive.class, id); }
                    @DELETE @Path("{id}") public void delete(@PathParam("id") Long id) {
                        Hive hive = Optional.ofNullable(em.find(Hive.class, id)).orElseThrow(NotFoundException::new);
                        em.remove(hive);
                    }
                }
                """);

        assertTrue(isLeft("What GET /hives/{id} answers where there is no such object"), left()::toString);
        assertFalse(isLeft("What DELETE /hives/{id} answers"), left()::toString);
        assertTrue(profile().contains("NOT_FOUND,404,Body.none())"), this::profile);
    }

    @Test
    void constraintsThatNoMapperTellsAreListed() throws Exception {
        generate(JAX_RS + """
                @Path("hives") class Hives {
                    EntityManager em;
                    @POST public Hive create(@Valid Hive hive) { em.persist(hive); return hive; }
                }
                """);

        assertTrue(isLeft("What POST /hives answers where constraints are violated"), left()::toString);
    }

    @Test
    void anIdThatCreatingDoesNotTakeIsAskedForByHand() throws Exception {
        generate(JAX_RS + """
                @Path("hives") class Hives {
                    EntityManager em;
                    @POST public Hive create(HiveData data) {
                        if (data.id != null) throw new WebApplicationException("no ids", 422);
                        Hive hive = new Hive();
                        hive.name = data.name;
                        em.persist(hive);
                        return hive;
                    }
                }
                """);

        assertTrue(isLeft("The rule Hives.create#1 could not be carried over"), left()::toString);
    }

    @Test
    void headersOfErrorsAreTold() throws Exception {
        generate(JAX_RS + """
                class Mapper implements ExceptionMapper<IllegalStateException> {
                    public Response toResponse(IllegalStateException e) {
                        return Response.status(409).header("X-Error", e.getMessage()).build();
                    }
                }
                @Path("hives") class Hives {
                    EntityManager em;
                    @POST public Hive create(Hive hive) { em.persist(hive); return hive; }
                }
                """);

        assertTrue(isToLookAt("the header X-Error of this error"), service.problems()::toString);
    }

    @Test
    void whatAServiceWritesAnewOfSpringsOwnHandlerIsRead() throws Exception {
        generate(SPRING + """
                @RestControllerAdvice class Problems extends ResponseEntityExceptionHandler {
                    @Override protected ResponseEntity<Object> handleMethodArgumentNotValid(
                            MethodArgumentNotValidException ex, HttpHeaders headers, HttpStatusCode status) {
                        return ResponseEntity.unprocessableEntity().body(Map.of("error", "some fields are wrong"));
                    }
                }
                """);

        assertTrue(profile().contains("ProblemType.VALIDATION,422,"), this::profile);
        assertTrue(isToLookAt("application/problem+json"), service.problems()::toString);
        assertTrue(
                profile().contains("NOT_FOUND,404,Body.none())"),
                () -> "an answer of the service's own has no body of Spring Boot: " + profile());
    }

    @Test
    void aProblemDocumentHasItsOwnStatusAndIsListed() throws Exception {
        generate(SPRING + """
                @RestControllerAdvice class Problems {
                    @ExceptionHandler(Stale.class) ProblemDetail stale(Stale e) {
                        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.PRECONDITION_FAILED);
                        problem.setTitle("Stale");
                        return problem;
                    }
                }
                """);

        assertTrue(isLeft("its status 412 is answered alone"), left()::toString);
        assertTrue(profile().contains("412,Body.none())"), this::profile);
    }

    @Test
    void oneHandlerOfAllExceptionsGetsWhatSpringRefuses() throws Exception {
        generate(SPRING + """
                @RestControllerAdvice class Problems {
                    @ExceptionHandler(Exception.class) ResponseEntity<Map<String, String>> all(Exception e) {
                        return ResponseEntity.status(500).body(Map.of("error", e.getMessage()));
                    }
                }
                """);

        assertTrue(profile().contains("UNSUPPORTED_MEDIA_TYPE,500,"), this::profile);
        assertTrue(profile().contains("MALFORMED,500,"), this::profile);
    }

    private void generate(String sources) throws Exception {
        service = Sources.read(root, sources);
        module = Generated.of(service);
    }

    private boolean isToLookAt(String part) {
        return service.problems().stream().anyMatch(each -> each.toString().contains(part));
    }

    private boolean isLeft(String start) {
        return left().stream().anyMatch(each -> each.contains(start));
    }

    private List<String> left() {
        return module.objects().get(0).byHand().stream()
                .map(each -> each.what())
                .toList();
    }

    private String profile() {
        return Generated.text(module, "/HiveCompatibility.java").replaceAll("\\s+", "");
    }
}
