package dev.bof.rest.object;

import static dev.bof.rest.object.Library.json;
import static dev.bof.rest.object.Library.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bof.api.object.Action;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectEngine;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.rest.TestApplication.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Operations of the domain's own are endpoints like the others. */
class ActionsTest {
    private final Library library = new Library(Lending::new);

    record Loan(String reader, int days) {}

    record Fee(BigDecimal amount) {}

    abstract static class Books extends BusinessObjectService<Book> {
        Books(ObjectEngine engine) {
            super(Book.DESCRIPTOR, engine, null);
        }
    }

    public static final class Lending extends Books {
        Lending(ObjectEngine engine) {
            super(engine);
        }

        @Action(path = "{id}/lend")
        public Book lend(Book book, Loan loan) {
            if (!book.state().available()) {
                throw new ProblemException(ProblemType.CONFLICT, loan.reader() + " must wait.");
            }
            return book.change(new Book.Update(
                    loan.reader() + "'s",
                    book.state().genre(),
                    false,
                    book.state().price()));
        }

        @Action(path = "{id}/loan/fee", method = "PUT")
        public Fee fee(Book book) {
            return new Fee(book.state().price().movePointLeft(1));
        }

        @Action(path = "{id}/loan", method = "DELETE", name = "return")
        public void takeBack(Book book) {
            book.change(new Book.Update(
                    "back", book.state().genre(), true, book.state().price()));
        }
    }

    @Test
    void theObjectIsAnsweredAsEveryWriteAnswersIt() throws Exception {
        library.create();

        Answer answer = library.post("/1/lend", "{\"reader\": \"Ann\", \"days\": 3}");

        assertEquals(200, answer.status());
        assertEquals("Ann's", json(answer).get("title").textValue());
        assertEquals("\"2\"", answer.response().getHeaderString("ETag"));
        assertEquals(List.of("CUSTOM lend"), library.shelf().told());
        problem(library.post("/1/lend", "{\"reader\": \"Bob\", \"days\": 3}"), 409, "conflict", "Bob must wait.");
    }

    @Test
    void aRecordIsAnsweredAsItIsAndNothingAsNothing() throws Exception {
        library.create();

        assertEquals(
                "{\"amount\":0.990}", library.send("PUT", "/1/loan/fee", null).text());
        assertEquals(204, library.send("DELETE", "/1/loan", null).status());
        assertEquals("back", json(library.get("/1")).get("title").textValue());
        assertEquals(
                List.of("CUSTOM loan-fee", "CUSTOM return"), library.shelf().told());
    }

    @Test
    void whatIsSentIsReadStrictly() throws Exception {
        library.create();

        problem(library.send("POST", "/1/lend", null), 400, "malformed", "The body is empty: line 1, column 1.");
        problem(library.post("/1/lend", "{\"days\": 3}"), 422, "validation", "reader must not be null.");
        problem(
                library.post("/1/lend", "{\"reader\": \"Ann\", \"days\": 3, \"x\": 1}"),
                422,
                "validation",
                "There is no field 'x'.");
        assertEquals(
                415,
                library.send("POST", "/1/lend", "a", "Content-Type", "text/plain")
                        .status());
        assertEquals(
                400,
                library.post("/1/lend?x=1", "{\"reader\": \"Ann\", \"days\": 3}")
                        .status());
        assertEquals(
                404,
                library.post("/2/lend", "{\"reader\": \"Ann\", \"days\": 3}").status());
    }

    @Test
    void whoExpectsAnotherStateIsToldSo() throws Exception {
        library.create();
        String loan = "{\"reader\": \"Ann\", \"days\": 3}";

        assertEquals(
                412, library.send("POST", "/1/lend", loan, "If-Match", "\"7\"").status());
        assertEquals(
                200, library.send("POST", "/1/lend", loan, "If-Match", "\"1\"").status());
    }

    public static final class Hidden extends Books {
        Hidden(ObjectEngine engine) {
            super(engine);
        }

        @Action(path = "{id}/hide")
        Book hide(Book book) {
            return book;
        }
    }

    public static final class Everywhere extends Books {
        Everywhere(ObjectEngine engine) {
            super(engine);
        }

        @Action(path = "sort")
        public void sort(Book book) {}
    }

    public static final class Restoring extends Books {
        Restoring(ObjectEngine engine) {
            super(engine);
        }

        @Action(path = "{id}/restore")
        public void glue(Book book) {}
    }

    public static final class Reading extends Books {
        Reading(ObjectEngine engine) {
            super(engine);
        }

        @Action(path = "{id}/read", method = "GET")
        public void look(Book book) {}
    }

    public static final class Vague extends Books {
        Vague(ObjectEngine engine) {
            super(engine);
        }

        @Action(path = "{id}/{page}")
        public void glance(Book book) {}
    }

    public static final class Wordy extends Books {
        Wordy(ObjectEngine engine) {
            super(engine);
        }

        @Action(path = "{id}/say")
        public String say(Book book) {
            return "";
        }
    }

    public static final class Listing extends Books {
        Listing(ObjectEngine engine) {
            super(engine);
        }

        @Action(path = "{id}/lists")
        public void list(Book book, List<String> entries) {}
    }

    public static final class Absent extends Books {
        Absent(ObjectEngine engine) {
            super(engine);
        }

        @Action(path = "{id}/find")
        public void find(String title) {}
    }

    public static final class Twice extends Books {
        Twice(ObjectEngine engine) {
            super(engine);
        }

        @Action(path = "{id}/burn")
        public void burn(Book book) {}

        @Action(path = "{id}/burn")
        public void toast(Book book) {}
    }

    @Test
    void aMethodThatCannotBeServedIsRefusedWithTheReason() {
        assertRefused("hide cannot be served: it must be public and not static", Hidden::new);
        assertRefused("sort cannot be served: without {id} in its path it can only be a GET", Everywhere::new);
        assertRefused("glue cannot be served: every object has {id}/restore already", Restoring::new);
        assertRefused(
                "glance cannot be served: its path must be {id} and one or more words, or words alone, not {id}/{page}",
                Vague::new);
        String results = "it must return the object, a record, a list of records or nothing, which a GET cannot, not ";
        assertRefused("look cannot be served: " + results + "void", Reading::new);
        assertRefused("say cannot be served: " + results + "String", Wordy::new);
        assertRefused(
                "list cannot be served: beside the object it can have a record, where it is no GET, and then an"
                        + " ActionCall",
                Listing::new);
        assertRefused("find cannot be served: its first parameter must be the object, Book", Absent::new);
        IllegalArgumentException twice = assertThrows(IllegalArgumentException.class, () -> new Library(Twice::new));
        assertEquals(
                "there is another one for POST {id}/burn",
                twice.getMessage().substring(twice.getMessage().indexOf(": ") + 2));
    }

    private static void assertRefused(String reason, Function<ObjectEngine, BusinessObjectService<Book>> service) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> new Library(service));
        assertEquals("the action " + reason, refused.getMessage());
    }
}
