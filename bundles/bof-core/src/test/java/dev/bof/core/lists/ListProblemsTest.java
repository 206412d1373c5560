package dev.bof.core.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bof.api.object.ObjectOperations;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Operator;
import dev.bof.api.query.OrNone;
import dev.bof.api.query.Other;
import dev.bof.api.query.Pattern;
import dev.bof.api.query.Query;
import dev.bof.api.query.Sort;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a list refuses, and in which words. */
class ListProblemsTest {
    private ObjectOperations<Sample> operations;

    @BeforeEach
    void fill() throws Exception {
        operations = SampleDatabase.H2.samples();
        SampleDatabase.H2.store(new Samples(1).samples(30));
    }

    private void assertRefused(ProblemType type, String detail, Query query) {
        ProblemException problem = assertThrows(ProblemException.class, () -> operations.list(query));
        assertEquals(detail, problem.getMessage());
        assertEquals(type, problem.type());
    }

    private void assertMalformed(String detail, Query query) {
        assertRefused(ProblemType.MALFORMED, detail, query);
    }

    private static Query where(String field, Operator operator, Object... values) {
        return Query.all().where(field, operator, values);
    }

    @Test
    void fieldsThatThereAreNot() {
        String fields =
                "id, name, note, colour, size, active, checked, pieces, distance, price, due_on, seen_at, reference,"
                        + " created_at.";
        assertRefused(
                ProblemType.UNKNOWN_FIELD,
                "There is no filter 'deleted_at'; there are " + fields,
                where("deleted_at", Operator.ISNULL, true));
        assertRefused(
                ProblemType.UNKNOWN_FIELD,
                "There is no sort 'Name'; there are " + fields,
                Query.all().sortBy(Sort.ascending("Name")));
        assertRefused(
                ProblemType.UNKNOWN_FIELD,
                "There is no text field 'price'; there are name, note.",
                Query.all().search("x", "price"));
    }

    @Test
    void operatorsThatMeanNothing() {
        assertMalformed(
                "Query parameter 'active__gt' has an operator that the field is not made for; there are eq, ne, in, nin,"
                        + " isnull.",
                where("active", Operator.GT, true));
        assertMalformed(
                "Query parameter 'price__contains' has an operator that the field is not made for; there are eq, ne, gt,"
                        + " gte, lt, lte, in, nin, isnull, between.",
                where("price", Operator.CONTAINS, "1"));
    }

    @Test
    void valuesOfOtherTypes() {
        assertMalformed(
                "Query parameter 'pieces__gte' is not a valid whole number.",
                where("pieces", Operator.GTE, "2147483648"));
        assertMalformed("Query parameter 'price' is not a valid number.", where("price", Operator.EQ, "1e999999999"));
        assertMalformed(
                "Query parameter 'price' is not a valid number.",
                where("price", Operator.EQ, new BigDecimal("1e-999999999")));
        assertMalformed("Query parameter 'active' must be true or false.", where("active", Operator.EQ, "TRUE"));
        assertMalformed("Query parameter 'note__isnull' must be true or false.", where("note", Operator.ISNULL, "1"));
        assertMalformed(
                "Query parameter 'colour__in' must be one of red, green, dark_blue, darker.",
                where("colour", Operator.IN, "red", "blue"));
        assertMalformed(
                "Query parameter 'name' has a character that cannot be stored.", where("name", Operator.EQ, "a\0"));
    }

    @Test
    void tooFewAndTooManyValues() {
        assertMalformed(
                "Query parameter 'pieces__in' must have between 1 and 1000 values.", where("pieces", Operator.IN));
        Object[] many = Collections.nCopies(1_001, 1).toArray();
        assertMalformed(
                "Query parameter 'pieces__nin' must have between 1 and 1000 values.",
                where("pieces", Operator.NIN, many));
        assertMalformed(
                "Query parameter 'pieces__between' must have two values.", where("pieces", Operator.BETWEEN, 1));
        assertMalformed("Query parameter 'pieces__lt' must have one value.", where("pieces", Operator.LT, 1, 2));
    }

    @Test
    void patternsAreForTexts() {
        String complaint = " has a pattern, which is for texts alone.";
        assertMalformed(
                "Query parameter 'price'" + complaint, where("price", Operator.EQ, new Pattern("1%", List.of())));
        assertMalformed(
                "Query parameter 'name__contains'" + complaint,
                where("name", Operator.CONTAINS, new Pattern("1%", List.of("price"))));
    }

    @Test
    void aPatternMeansWhatItMeansToTheDatabaseInAnyOfItsFields() {
        List<Sample> all = operations.list(Query.all().pageSize(100)).items();
        String start = all.stream()
                .filter(each -> each.name.matches("[a-zA-Z].*"))
                .findFirst()
                .orElseThrow()
                .name
                .substring(0, 1);
        long expected = all.stream()
                .filter(each -> each.name.toLowerCase(Locale.ROOT).startsWith(start.toLowerCase(Locale.ROOT))
                        || each.note != null
                                && each.note.toLowerCase(Locale.ROOT).startsWith(start.toLowerCase(Locale.ROOT)))
                .count();
        assertEquals(
                expected,
                operations
                        .list(where("name", Operator.ICONTAINS, new Pattern(start + "%", List.of("note"))))
                        .total());
        assertEquals(
                all.size(),
                operations
                        .list(where("name", Operator.CONTAINS, new Pattern("%", List.of())))
                        .total());
    }

    @Test
    void objectsWithoutAValueMayBeFoundToo() {
        List<Sample> all = operations.list(Query.all().pageSize(100)).items();
        String one = all.stream()
                .map(each -> each.note)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        long expected = all.stream()
                .filter(each -> each.note == null || each.note.equals(one))
                .count();

        assertEquals(
                expected,
                operations.list(where("note", Operator.EQ, new OrNone(one))).total());
    }

    @Test
    void fieldsAreComparedWithOthersOfTheirType() {
        String complaint = " cannot be compared with name so.";
        assertMalformed("Query parameter 'price'" + complaint, where("price", Operator.EQ, new Other("name")));
        assertMalformed("Query parameter 'name__ne'" + complaint, where("name", Operator.NE, new Other("name")));
        List<Sample> all = operations.list(Query.all().pageSize(100)).items();
        long expected = all.stream()
                .filter(each -> each.note != null && each.name.equals(each.note))
                .count();
        assertEquals(
                expected,
                operations.list(where("name", Operator.EQ, new Other("note"))).total());
        assertEquals(
                all.size(),
                operations.list(where("name", Operator.GTE, new Other("name"))).total());
    }

    @Test
    void moreThanTenWords() {
        assertMalformed(
                "Query parameter 'search' has more than 10 words.", Query.all().search("a b c d e f g h i j k"));
        assertEquals(
                0, operations.list(Query.all().search("a b c d e f g h i j")).total());
    }

    @Test
    void aSearchWithoutWordsFindsEverything() {
        long all = operations.list(Query.all()).total();
        for (String nothing : List.of("", " \t\u00a0", "\u0301")) {
            assertEquals(all, operations.list(Query.all().search(nothing)).total());
        }
    }

    @Test
    void cursorsOfOtherLists() {
        Query query = where("pieces", Operator.GTE, 0)
                .search("a")
                .sortBy(Sort.descending("name"))
                .pageSize(1);
        String cursor = operations.list(query.after("")).nextCursor();
        assertEquals(2, operations.list(query.pageSize(2).after(cursor)).pageSize(), "the size may change");
        for (Query other : List.of(
                query.where("active", Operator.EQ, true),
                query.search("b"),
                query.search("a", "name"),
                query.sortBy(Sort.ascending("name")),
                query.sortBy(),
                where("pieces", Operator.GTE, 1).search("a").sortBy(Sort.descending("name")))) {
            assertNotACursor(other, cursor);
        }
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            assertNotACursor(query, cursor.substring(0, i) + other + cursor.substring(i + 1));
        }
        for (String garbage : List.of("x", "%", "AA", cursor + "A", cursor.substring(4), "null", "\u00e4", " ")) {
            assertNotACursor(query, garbage);
        }
    }

    private void assertNotACursor(Query query, String cursor) {
        assertMalformed(
                "Query parameter 'cursor' is not one of this list: send the page's next_cursor as it is, with the same"
                        + " filters, search and sort.",
                query.after(cursor));
    }

    @Test
    void theOrderOfFiltersIsNoOtherList() {
        Query one = where("pieces", Operator.GTE, 0)
                .where("active", Operator.NE, true)
                .pageSize(1);
        Query other = where("active", Operator.NE, "true")
                .where("pieces", Operator.GTE, "0")
                .pageSize(1);
        String cursor = operations.list(one.after("")).nextCursor();
        assertEquals(
                operations.list(one.after(cursor)).nextCursor(),
                operations.list(other.after(cursor)).nextCursor());
    }

    @Test
    void aNumberedPageHasNoCursorAndACursorPageNoNumber() {
        assertNull(operations.list(Query.all().pageSize(1)).nextCursor());
        assertNull(operations.list(Query.all().after("")).page());
        assertNull(operations.list(Query.all().total(false)).pages());
    }

    @Test
    void aPageMayBeginAnywhere() {
        List<Object> all = ids(Query.all().pageSize(30));
        assertEquals(all.subList(7, 12), ids(Query.all().start(7).pageSize(5)));
        int end = all.size();
        assertEquals(all.subList(end - 2, end), ids(Query.all().start(end - 2).pageSize(5)));
        assertEquals(List.of(), ids(Query.all().start(end + 1).pageSize(5)));
        for (int start : new int[] {0, 7, end - 2, end + 1}) {
            var page = operations.list(Query.all().start(start).pageSize(5));
            assertEquals(end, page.total());
            assertNull(page.page());
            assertNull(page.nextCursor());
        }
    }

    private List<Object> ids(Query query) {
        return operations.list(query).items().stream()
                .<Object>map(object -> object.getId())
                .toList();
    }
}
