package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Violated constraints are told as the service told them, in every style in which services do, or a person is asked. */
class ToldViolationsTest {
    private static final String COMMON = """
            import jakarta.persistence.*;
            import jakarta.validation.Valid;
            import jakarta.validation.constraints.*;
            import java.util.*;
            import java.util.stream.*;

            @Entity
            class Boat {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                @NotBlank public String name;
            }

            record Fault(String name, String message) {}

            class Told {
                public String code;
                public String message;
                Told(String code, String message) { this.code = code; this.message = message; }
            }
            """;

    private static final String SPRING = "package boats;\n" + COMMON + """
            import org.springframework.data.jpa.repository.JpaRepository;
            import org.springframework.http.*;
            import org.springframework.validation.FieldError;
            import org.springframework.web.bind.MethodArgumentNotValidException;
            import org.springframework.web.bind.annotation.*;

            interface Repo extends JpaRepository<Boat, Long> {}

            @RestController @RequestMapping("/boats")
            class Boats {
                Repo repo;
                @PostMapping Boat create(@Valid @RequestBody Boat boat) { return repo.save(boat); }
            }

            @RestControllerAdvice
            class Advice {
                @ExceptionHandler(MethodArgumentNotValidException.class)
                ResponseEntity<?> invalid(MethodArgumentNotValidException e) { BODY }
            }
            """;

    private static final String JAX_RS = "package boats;\n" + COMMON + """
            import jakarta.validation.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.*;
            import jakarta.ws.rs.ext.*;

            @Path("/boats")
            class Boats {
                EntityManager em;
                @POST public Response create(@Valid Boat boat) {
                    em.persist(boat);
                    return Response.status(201).entity(boat).build();
                }
            }

            @Provider
            class Mapper implements ExceptionMapper<ConstraintViolationException> {
                public Response toResponse(ConstraintViolationException e) { BODY }
            }
            """;

    private static final String COMPUTED = "is computed";

    @TempDir
    private Path root;

    private GeneratedModule module;

    @Test
    void asAMapByField() throws Exception {
        spring("""
                Map<String, String> faults = new HashMap<>();
                e.getBindingResult().getAllErrors().forEach(error -> {
                    String field = ((FieldError) error).getField();
                    faults.put(field, error.getDefaultMessage());
                });
                return new ResponseEntity<>(faults, HttpStatus.BAD_REQUEST);""");
        assertTold("Body.json(\"\\\"${errorsByFieldSorted}\\\"\")");

        spring("return ResponseEntity.badRequest().body(e.getFieldErrors().stream()"
                + ".collect(Collectors.toMap(FieldError::getField, FieldError::getDefaultMessage, (a, b) -> a)));");
        assertTold("Body.json(\"\\\"${errorsByFieldSorted}\\\"\")");
    }

    @Test
    void asAList() throws Exception {
        spring("List<Fault> faults = new ArrayList<>();"
                + " for (FieldError each : e.getFieldErrors()) {"
                + " faults.add(new Fault(each.getField(), each.getDefaultMessage())); }"
                + " return ResponseEntity.badRequest().body(Map.of(\"faults\", faults));");
        assertTold(".each(\"{\\\"name\\\":\\\"${property}\\\",\\\"message\\\":\\\"${phrase}\\\"}\")");

        spring("return ResponseEntity.badRequest().body(Map.of(\"faults\", e.getFieldErrors().stream()"
                + ".map(each -> each.getField() + \": \" + each.getDefaultMessage()).toList()));");
        assertTold(".each(\"\\\"${property}: ${phrase}\\\"\")");
    }

    @Test
    void asOneText() throws Exception {
        jaxRs("String text = e.getConstraintViolations().stream().map(ConstraintViolation::getMessage)"
                + ".sorted().collect(Collectors.joining(\"; \"));"
                + " return Response.status(422).entity(new Told(\"INVALID\", text)).build();");
        assertTold("\\\"message\\\":\\\"${errors}\\\"");
        assertTold(".each(\"\\\"${phrase}\\\"\").joined(\"; \")");
    }

    @Test
    void asTheFirst() throws Exception {
        jaxRs("return Response.status(400).type(\"text/plain\")"
                + ".entity(e.getConstraintViolations().iterator().next().getMessage()).build();");
        assertTold("Body.text(\"text/plain\", \"${phrase}\")");

        spring("return ResponseEntity.badRequest().body(new Told(\"INVALID\","
                + " e.getFieldErrors().stream().map(FieldError::getDefaultMessage).findFirst().orElse(\"\")));");
        assertTold("\\\"message\\\":\\\"${phrase}\\\"");
    }

    @Test
    void byTheLastNameOfAPathThatBeginsWithTheMethod() throws Exception {
        jaxRs("return Response.status(422).entity(e.getConstraintViolations().stream().map(each -> {"
                + " String path = each.getPropertyPath().toString();"
                + " return new Fault(path.substring(path.lastIndexOf('.') + 1), each.getMessage());"
                + " }).collect(Collectors.toList())).build();");
        assertTold(".each(\"{\\\"name\\\":\\\"${property}\\\",\\\"message\\\":\\\"${phrase}\\\"}\")");

        jaxRs("return Response.status(422).entity(e.getConstraintViolations().stream().map(each ->"
                + " new Fault(each.getPropertyPath().toString(), each.getMessage())).toList()).build();");
        assertLeft();
    }

    @Test
    void ofParametersByTheStatusAlone() throws Exception {
        module = Generated.of(Sources.read(
                root,
                JAX_RS.replace("@POST", """
                        @GET public List<Boat> all(@QueryParam("limit") @DefaultValue("20") @Min(1) @Max(50) int limit) {
                            return em.createQuery("select b from Boat b", Boat.class)
                                    .setMaxResults(limit).getResultList();
                        }
                        @POST""")
                        .replace(
                                "BODY",
                                "return Response.status(422).entity(Map.of(\"code\","
                                        + " e.getConstraintViolations().iterator().next().getMessage())).build();")));

        String profile = Generated.text(module, "/BoatCompatibility.java").replaceAll("\\s+", " ");
        assertTrue(
                profile.contains("LegacyError.of(ProblemType.MALFORMED, 422, Body.none()).code(\"range\")"), profile);
        assertTrue(module.objects().get(0).byHand().stream()
                .anyMatch(each -> each.what().contains("outside of its constraints (limit), beside its status 422")));
    }

    @Test
    void notInTheWordsOfTheServer() throws Exception {
        spring("return ResponseEntity.badRequest().body(new Told(\"INVALID\", e.getMessage()));");
        assertLeft();

        jaxRs("return Response.status(400).entity(new Told(\"INVALID\", e.getMessage())).build();");
        assertLeft();
    }

    @Test
    void notWhereSomeAreLeftOut() throws Exception {
        jaxRs("return Response.status(400).entity(e.getConstraintViolations().stream()"
                + ".filter(each -> each.getInvalidValue() != null).map(ConstraintViolation::getMessage).toList())"
                + ".build();");
        assertLeft();
    }

    private void spring(String body) throws Exception {
        module = Generated.of(Sources.read(root, SPRING.replace("BODY", body)));
    }

    private void jaxRs(String body) throws Exception {
        module = Generated.of(Sources.read(root, JAX_RS.replace("BODY", body)));
    }

    private void assertTold(String words) {
        String profile = Generated.text(module, "/BoatCompatibility.java").replaceAll("\\s+", " ");
        assertTrue(profile.replace(" .", ".").contains(words), profile);
        assertFalse(isLeft(), () -> module.objects().get(0).byHand().toString());
    }

    private void assertLeft() {
        assertTrue(isLeft(), () -> Generated.text(module, "/BoatCompatibility.java"));
    }

    private boolean isLeft() {
        return module.objects().get(0).byHand().stream()
                .anyMatch(each -> each.what().contains(COMPUTED));
    }
}
