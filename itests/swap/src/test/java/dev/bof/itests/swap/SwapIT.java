package dev.bof.itests.swap;

import static dev.bof.itests.swap.Operator.FRAMEWORK;
import static dev.bof.itests.swap.Operator.LEGACY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.DatabaseKind;
import dev.bof.itests.support.Site;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Clients read and write while the partners are swapped in every way there is. None of them ever tries again: every
 * request must be answered rightly the first time.
 */
class SwapIT {
    private static final Duration LEAST_TIME = Duration.ofSeconds(Long.getLong("swap.seconds", 20));
    private static final int LEAST_SWAPS = 20;

    @BeforeAll
    static void clearFigures() {
        Figures.clear();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void noRequestFailsAndNoWriteIsLostOrDoubled(DatabaseKind database) {
        try (Site site = Site.of(database, "swap")) {
            site.server().start();
            try (Traffic traffic = new Traffic(site.server().http())) {
                Swaps swaps = new Swaps(new Operator(site.server()), traffic);
                swaps.play(LEAST_SWAPS, LEAST_TIME);
                List<Request> requests = traffic.stop();
                Figures figures = new Figures(swaps.done(), requests, swaps.begin());
                figures.write(database.name());

                assertEquals(List.of(), figures.failures());
                assertEquals(
                        Set.of(LEGACY, FRAMEWORK),
                        requests.stream().map(Request::variant).collect(Collectors.toSet()));
                traffic.verifyWrites();
                assertTrue(site.server().log().contains("the first request fails"), "it has thrown");
            }
        }
    }
}
