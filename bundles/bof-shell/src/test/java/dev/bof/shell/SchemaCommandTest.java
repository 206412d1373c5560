package dev.bof.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.persistence.SchemaState;
import dev.bof.api.persistence.Schemas;
import java.util.List;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;

class SchemaCommandTest {
    private static final SchemaState PENDING =
            new SchemaState("invoices", List.of("invoices-old 1.0.0"), "1", List.of("2 due dates"), null);

    private final FakeSchemas schemas = new FakeSchemas();
    private final FakeShell shell = new FakeShell().with(Schemas.class, schemas);

    @Test
    void statusNamesWhatIsPending() throws CommandException {
        schema("status").execute();

        assertTrue(shell.printed().contains("2 due dates"), shell::printed);
        assertTrue(shell.printed().contains("invoices-old 1.0.0"), shell::printed);
    }

    @Test
    void sqlPrintsTheScript() throws CommandException {
        schema("sql").execute();

        assertEquals("ALTER TABLE invoices ADD due DATE;", shell.printed().strip());
    }

    @Test
    void anApplyThatFailedIsAFailedCommand() {
        SchemaCommand apply = schema("apply");
        apply.user = "guest";

        CommandException failed = assertThrows(CommandException.class, apply::execute);

        assertEquals("invoices: guest may not do that", failed.getMessage());
        assertTrue(shell.printed().contains("2 due dates"), "the table comes first: " + shell.printed());
    }

    @Test
    void thePasswordOfAnotherAccountIsAskedFor() {
        SchemaCommand apply = schema("apply");
        apply.user = "guest";

        assertThrows(CommandException.class, apply::execute);

        assertEquals("typed after Password of guest: ", schemas.password);
    }

    @Test
    void anUnknownActionIsAnsweredWithTheKnownOnes() {
        CommandException failed = assertThrows(CommandException.class, schema("drop")::execute);

        assertEquals("'drop' is not one of status, sql, apply.", failed.getMessage());
    }

    private SchemaCommand schema(String action) {
        SchemaCommand command = shell.ready(new SchemaCommand());
        command.action = action;
        return command;
    }

    private static final class FakeSchemas implements Schemas {
        private String password;

        @Override
        public List<SchemaState> status() {
            return List.of(PENDING);
        }

        @Override
        public String sql() {
            return "ALTER TABLE invoices ADD due DATE;";
        }

        @Override
        public List<SchemaState> apply(String user, String password) {
            this.password = password;
            return List.of(new SchemaState(
                    PENDING.schema(), PENDING.bundles(), "1", PENDING.pending(), user + " may not do that"));
        }
    }
}
