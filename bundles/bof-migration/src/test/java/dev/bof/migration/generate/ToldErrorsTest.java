package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.migration.plan.RunRecord;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile that lists errors says how each one is told, or a person does: without it the variant would not start. */
class ToldErrorsTest {
    private static final String SOURCES = """
            package coins;

            import jakarta.persistence.*;
            import jakarta.validation.Valid;
            import jakarta.validation.constraints.NotNull;
            import java.util.List;
            import org.springframework.data.jpa.repository.JpaRepository;
            import org.springframework.http.ResponseEntity;
            import org.springframework.web.bind.MethodArgumentNotValidException;
            import org.springframework.web.bind.annotation.*;

            @Entity
            class Coin {
                @Id public Long id;
                @NotNull public String metal;
            }

            interface Coins extends JpaRepository<Coin, Long> {}

            record Told(String message, List<String> errors) {}

            @RestControllerAdvice
            class Advice {
                @ExceptionHandler(MethodArgumentNotValidException.class)
                public ResponseEntity<Told> invalid(MethodArgumentNotValidException e) {
                    List<String> errors = org.mint.Faults.of(e);
                    return ResponseEntity.badRequest().body(new Told("invalid", errors));
                }
            }

            @RestController
            @RequestMapping("/coins")
            class CoinController {
                private final Coins coins;

                CoinController(Coins coins) { this.coins = coins; }

                @PostMapping
                public Coin create(@RequestBody @Valid Coin coin) { return coins.save(coin); }
            }
            """;

    @Test
    void whatCannotBeSaidOfEachIsLeftToAPerson(@TempDir Path root) throws Exception {
        GeneratedModule module = Generated.of(Sources.read(root, SOURCES));

        String profile = Generated.text(module, "/CoinCompatibility.java");
        assertFalse(profile.contains("${errors}") && !profile.contains(".each("), profile);
        List<String> left = module.objects().get(0).byHand().stream()
                .map(RunRecord.ByHand::what)
                .toList();
        assertTrue(
                left.contains("How each of several errors is told is computed: the status 400 is answered alone"),
                left::toString);
    }
}
