package dev.bof.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.route.UrlVariant;
import dev.bof.api.route.UrlVariants;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;

class VariantCommandsTest {
    private final Known known = new Known();
    private final FakeShell shell = new FakeShell().with(UrlVariants.class, known);

    private static final class Known implements UrlVariants {
        private final List<UrlVariant> all = new ArrayList<>();
        private final List<String> calls = new ArrayList<>();

        @Override
        public List<UrlVariant> list() {
            return all;
        }

        @Override
        public void add(UrlVariant variant, String actor) {
            if (!all.isEmpty()) {
                throw new ProblemException(ProblemType.CONFLICT, "There is one already.");
            }
            all.add(variant);
            calls.add("add by " + actor);
        }

        @Override
        public void replace(UrlVariant variant, String actor) {
            all.set(0, variant);
            calls.add("replace by " + actor);
        }

        @Override
        public void remove(String route, String variant, String actor) {
            calls.add("remove " + route + " " + variant + " by " + actor);
        }
    }

    private VariantAddCommand add(String url) {
        VariantAddCommand command = shell.ready(new VariantAddCommand());
        command.route = "billing/invoices";
        command.variant = "legacy";
        command.url = url;
        return command;
    }

    @Test
    void aVariantIsAddedAsItWasSaid() throws CommandException {
        VariantAddCommand command = add("http://old/invoices");
        command.parameters = "page, q";
        command.evaluates = "if-match";
        command.probe = "?limit=1";

        command.execute();

        assertEquals(
                List.of(new UrlVariant(
                        "billing/invoices",
                        "legacy",
                        "http://old/invoices",
                        Set.of("page", "q"),
                        Set.of("if-match"),
                        "?limit=1")),
                known.all);
        assertEquals(List.of("add by ada"), known.calls);
        assertTrue(shell.printed().startsWith("billing/invoices has the variant legacy at http://old/invoices."));
    }

    @Test
    void whoSaysNothingOfParametersIsToldWhatThatMeans() throws CommandException {
        add("http://old/invoices").execute();

        assertEquals(null, known.all.get(0).parameters());
        assertTrue(shell.printed().contains("Every query parameter goes through"), shell::printed);
    }

    @Test
    void whatIsThereIsReplacedOnlyWhereThatIsSaid() throws CommandException {
        add("http://old/invoices").execute();
        CommandException refused = assertThrows(CommandException.class, add("http://new/invoices")::execute);
        assertEquals("There is one already.", refused.getMessage());

        VariantAddCommand moved = add("http://new/invoices");
        moved.parameters = "none";
        moved.replace = true;
        moved.execute();

        assertEquals("http://new/invoices", known.all.get(0).url());
        assertEquals(Set.of(), known.all.get(0).parameters());
    }

    @Test
    void theListTellsWhatIsKnown() throws CommandException {
        shell.ready(new VariantsCommand()).execute();
        assertTrue(shell.printed().contains("none is a service elsewhere"), shell::printed);

        add("http://old/invoices").execute();
        shell.ready(new VariantsCommand()).execute();

        assertTrue(shell.printed().contains("all go through"), shell::printed);
        assertTrue(shell.printed().contains("OPTIONS"), shell::printed);
    }

    @Test
    void aVariantIsRemovedByItsName() throws CommandException {
        VariantRemoveCommand command = shell.ready(new VariantRemoveCommand());
        command.route = "billing/invoices";
        command.variant = "legacy";

        command.execute();

        assertEquals(List.of("remove billing/invoices legacy by ada"), known.calls);
    }
}
