package dev.bof.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.api.route.Routes;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.junit.jupiter.api.Test;

class CompletersTest {
    private final FakeShell shell = new FakeShell().with(Routes.class, new FakeRoutes());

    @Test
    void routesAreCompleted() {
        RouteCompleter completer = new RouteCompleter();
        completer.context = shell.context;

        assertEquals(List.of("invoices "), completed(completer, FakeShell.line("bof:cutover", "inv")));
    }

    @Test
    void variantsOfTheRouteBeforeTheCursorAreCompleted() {
        assertEquals(
                List.of("new ", "old "), completed(variants(shell), FakeShell.line("bof:cutover", "invoices", "")));
        assertEquals(List.of(), completed(variants(shell), FakeShell.line("bof:cutover", "orders", "")));
    }

    @Test
    void withoutTheFrontDoorNothingIsCompleted() {
        assertEquals(List.of(), completed(variants(new FakeShell()), FakeShell.line("bof:cutover", "invoices", "")));
    }

    private static VariantCompleter variants(FakeShell shell) {
        VariantCompleter completer = new VariantCompleter();
        completer.context = shell.context;
        return completer;
    }

    private List<String> completed(Completer completer, CommandLine line) {
        List<String> candidates = new ArrayList<>();
        completer.complete(shell.session, line, candidates);
        return candidates;
    }
}
