package dev.bof.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.route.Routes;
import java.util.List;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;

class RouteCommandsTest {
    private final FakeRoutes routes = new FakeRoutes();
    private final FakeShell shell = new FakeShell().with(Routes.class, routes);

    @Test
    void theListTellsWhoServesAndWhy() throws CommandException {
        shell.ready(new RoutesCommand()).execute();

        List<String> rows =
                shell.printed().lines().map(RouteCommandsTest::words).toList();
        assertTrue(
                rows.contains("invoices old highest in ranking available 2 41 1 0 invoices-old 1.0.0"), rows::toString);
        assertTrue(rows.contains("invoices old shadowed: too late 0 0 0 0 invoices-copy 1.0.0"), rows::toString);
        assertTrue(rows.contains("invoices new starting: not probed 0 0 0 3 invoices-new 2.0.0"), rows::toString);
    }

    @Test
    void theListTellsWhatIsWrong() throws CommandException {
        routes.lose();

        shell.ready(new RoutesCommand()).execute();

        assertTrue(shell.printed().contains("No variant serves invoices: pinned to old."), shell::printed);
        assertTrue(shell.printed().contains("Requests that wait for a variant of invoices: 7."), shell::printed);
    }

    @Test
    void aCutoverTellsWhoServesNowAndNamesTheUser() throws CommandException {
        cutover("invoices", "old").execute();

        assertEquals(List.of("cutover invoices old by ada"), routes.calls);
        assertEquals("invoices is served by old (pinned).", shell.printed().strip());
    }

    @Test
    void aRefusedCutoverTellsTheReason() {
        CommandException refused = assertThrows(CommandException.class, cutover("invoices", "new")::execute);

        assertEquals("new is not available: not probed.", refused.getMessage());
        assertEquals(0, shell.taken(), "services that were not given back");
    }

    @Test
    void anUnknownRouteIsAnsweredWithTheKnownOnes() {
        CommandException refused = assertThrows(CommandException.class, cutover("invoces", "old")::execute);

        assertEquals("There is no route 'invoces'. Known: invoices.", refused.getMessage());
    }

    @Test
    void rollbackAndUnpinNameTheirRoute() throws CommandException {
        on("invoices", new RollbackCommand()).execute();
        on("invoices", new UnpinCommand()).execute();

        assertEquals(List.of("rollback invoices by ada", "unpin invoices by ada"), routes.calls);
    }

    @Test
    void withoutTheFrontDoorACommandTellsWhatIsMissing() {
        CommandException missing =
                assertThrows(CommandException.class, new FakeShell().ready(new RoutesCommand())::execute);

        assertTrue(missing.getMessage().contains("bof-rest is not active"), missing::getMessage);
    }

    private CutoverCommand cutover(String route, String variant) {
        CutoverCommand command = on(route, new CutoverCommand());
        command.variant = variant;
        return command;
    }

    private <C extends RouteCommand> C on(String route, C command) {
        command.route = route;
        return shell.ready(command);
    }

    /** A table's row without its drawing. */
    private static String words(String row) {
        return row.replaceAll("[^\\p{Alnum}.:-]+", " ").strip();
    }
}
