package dev.bof.migration.karaf;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateCommandTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final MigrateCommand command = new MigrateCommand();

    @TempDir
    Path folder;

    MigrateCommandTest() {
        PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);
        command.session = (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> method.getName().equals("getConsole") ? console : null);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theInventoryIsToldAsJson() throws CommandException {
        command.serviceRoot = Path.of("src/test/resources/services/orders").toString();
        command.inventory = true;
        command.json = true;

        command.execute();

        assertTrue(printed().startsWith("{"), this::printed);
    }

    @Test
    void aRunIsTakenBackWithoutItsSources() {
        command.output = folder.toString();
        command.undo = "20250801_101500";

        assertThrows(CommandException.class, command::execute);

        assertTrue(printed().contains("20250801_101500"), this::printed);
    }

    @Test
    void whatIsNoUndoWantsTheSources() {
        command.output = folder.toString();

        CommandException refused = assertThrows(CommandException.class, command::execute);

        assertTrue(refused.getMessage().contains("--service-root"), refused::getMessage);
    }
}
