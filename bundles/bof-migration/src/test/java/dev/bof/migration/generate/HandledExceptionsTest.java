package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a handler of one exception says is told of nothing else. */
class HandledExceptionsTest {
    private static final String SPRING = """
            package buoys;

            import jakarta.persistence.*;
            import jakarta.validation.*;
            import jakarta.validation.constraints.*;
            import java.util.*;
            import org.springframework.data.jpa.repository.JpaRepository;
            import org.springframework.http.*;
            import org.springframework.orm.ObjectOptimisticLockingFailureException;
            import org.springframework.web.bind.annotation.*;

            @Entity
            class Buoy {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                @Column(unique = true) public String code;
                public String colour;
                @Version public Long version;
            }

            class BuoyData { @NotBlank public String code; public String colour; }

            interface BuoyRepository extends JpaRepository<Buoy, Long> {}

            @RestController
            @RequestMapping("/buoys")
            class BuoyController {
                private final BuoyRepository buoys;

                BuoyController(BuoyRepository buoys) { this.buoys = buoys; }

                @PostMapping
                public Buoy create(@Valid @RequestBody BuoyData data) {
                    Buoy buoy = new Buoy();
                    buoy.code = data.code;
                    buoy.colour = data.colour;
                    return buoys.save(buoy);
                }
            }

            @RestControllerAdvice
            class Advice {
                HANDLER
            }
            """;

    @TempDir
    private Path root;

    private String profile(String handler) throws Exception {
        GeneratedModule module = Generated.of(Sources.read(root, SPRING.replace("HANDLER", handler)));
        return Generated.text(module, "/BuoyCompatibility.java").replaceAll("\\s+", " ");
    }

    @Test
    void aKeyThatIsTakenIsNotAVersionThatIsOld() throws Exception {
        String profile = profile("""
                @ExceptionHandler(ObjectOptimisticLockingFailureException.class)
                ResponseEntity<Map<String, String>> stale(ObjectOptimisticLockingFailureException e) {
                    return ResponseEntity.status(409).body(Map.of("error", "stale"));
                }
                """);

        assertTrue(profile.contains("ProblemType.CONFLICT, 409,"), profile);
        int ofKey = profile.indexOf("ProblemType.CONFLICT, 500,");
        assertTrue(profile.indexOf(".field(\"code\")", ofKey) > 0, profile);
    }

    @Test
    void springTellsOfBodiesByAnExceptionOfItsOwn() throws Exception {
        String ofParameters = """
                @ExceptionHandler(ConstraintViolationException.class)
                ResponseEntity<Map<String, String>> wrong(ConstraintViolationException e) {
                    return ResponseEntity.status(422).body(Map.of("error", "wrong"));
                }
                """;

        assertFalse(profile(ofParameters).contains("ProblemType.VALIDATION, 422"));
    }
}
