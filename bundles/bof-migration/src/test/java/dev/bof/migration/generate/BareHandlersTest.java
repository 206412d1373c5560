package dev.bof.migration.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.model.Rule;
import dev.bof.migration.read.Sources;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handlers of Spring that name no exception are for the one that they take, whatever it is called. */
class BareHandlersTest {
    private static final String SOURCES = """
            package coins;

            import jakarta.persistence.*;
            import java.util.Map;
            import org.springframework.data.jpa.repository.JpaRepository;
            import org.springframework.http.HttpStatus;
            import org.springframework.http.ResponseEntity;
            import org.springframework.web.bind.annotation.*;
            import org.springframework.web.context.request.WebRequest;

            @Entity
            class Coin {
                @Id public Long id;
                public int worth;
            }

            interface Coins extends JpaRepository<Coin, Long> {}

            class Refused extends RuntimeException {
                Refused(String message) { super(message); }
            }

            class TooCheap extends Refused {
                TooCheap() { super("too cheap"); }
            }

            @RestControllerAdvice
            class Advice {
                @ExceptionHandler
                ResponseEntity<Map<String, String>> cheap(WebRequest request, TooCheap fault) {
                    return ResponseEntity.status(409).body(Map.of("fault", fault.getMessage()));
                }
            }

            @RestController
            @RequestMapping("/coins")
            class CoinController {
                private final Coins coins;

                CoinController(Coins coins) { this.coins = coins; }

                @PostMapping
                public Coin create(@RequestBody Coin coin) {
                    if (coin.worth < 5) throw new TooCheap();
                    return coins.save(coin);
                }
            }
            """;

    @Test
    void areFoundByTheirParameter(@TempDir Path root) throws Exception {
        Rule rule = Sources.read(root, SOURCES).rules().get(0);

        assertEquals(409, rule.status());
        assertEquals(List.of("fault"), List.copyOf(rule.body().fields().keySet()));
    }
}
