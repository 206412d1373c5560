package dev.bof.rest.object;

import static dev.bof.rest.object.Library.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.api.query.Operator;
import dev.bof.api.query.Query;
import dev.bof.api.query.Sort;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients may say of a list. */
class ParametersTest {
    private static final Query ALL = Query.all().pageSize(20);

    private final Library library = new Library();

    private Query query(String parameters) throws Exception {
        assertEquals(200, library.get("?" + parameters).status());
        return library.shelf().lastQuery();
    }

    @Test
    void nothingSaidIsTheFirstPage() throws Exception {
        assertEquals(ALL, query(""));
    }

    @Test
    void pagesAndFiltersAreHandedOn() throws Exception {
        assertEquals(
                ALL.page(3).pageSize(100).where("company_id", Operator.EQ, "").where("genre", Operator.EQ, "no vel"),
                query("page=3&genre=no%20vel&page_size=100&company_id="));
    }

    @Test
    void theOperatorFollowsTheLastTwoUnderscores() throws Exception {
        assertEquals(
                ALL.where("a__b", Operator.NE, "1")
                        .where("page", Operator.EQ, "2")
                        .where("price", Operator.GTE, "9.90")
                        .where("title", Operator.ICONTAINS, "a,b\\"),
                query("title__icontains=a,b%5C&price__gte=9.90&page__eq=2&a__b__ne=1"));
    }

    @Test
    void listsOfValuesAreSplitAndAddUp() throws Exception {
        assertEquals(
                ALL.where("genre", Operator.IN, "novel", "poetry", "a,b", "", "\\")
                        .where("price", Operator.BETWEEN, "1", "2")
                        .where("title", Operator.NIN, ""),
                query("genre__in=novel,poetry&genre__in=a%5C,b,,%5C%5C&price__between=1,2&title__nin="));
    }

    @Test
    void whetherThereIsAValueIsABoolean() throws Exception {
        assertEquals(
                ALL.where("genre", Operator.ISNULL, true).where("title", Operator.ISNULL, false),
                query("genre__isnull=true&title__isnull=false"));
    }

    @Test
    void timesAreFromABoundOnUpToBeforeAnother() throws Exception {
        assertEquals(
                ALL.where("created_at", Operator.GTE, Instant.parse("2025-08-01T00:00:00Z"))
                        .where("created_at", Operator.LT, Instant.parse("2025-08-02T08:00:00.123456Z"))
                        .where("updated_at", Operator.GTE, Instant.parse("2024-02-29T00:00:00Z"))
                        .where("updated_at", Operator.LT, Instant.parse("2025-01-01T00:00:00Z")),
                query("created_after=2025-08-01&created_before=2025-08-02T10:00:00.1234567%2B02:00"
                        + "&updated_after=2024-02-29&updated_before=2025-01-01T00:00:00z".replace('z', 'Z')));
    }

    @Test
    void aListIsSortedByOneOrMoreFields() throws Exception {
        assertEquals(
                ALL.sortBy(Sort.ascending("title"), Sort.descending("created_at")), query("sort_by=title,-created_at"));
        assertEquals(ALL.sortBy(Sort.descending("title")), query("sort_by=title&sort_order=desc"));
        assertEquals(ALL.sortBy(Sort.ascending("title")), query("sort_by=title&sort_order=asc"));
    }

    @Test
    void aListIsSearched() throws Exception {
        assertEquals(ALL.search("jane  austen"), query("search=jane++austen"));
        assertEquals(ALL.search("x", "title", "genre"), query("search=x&search_fields=title,genre"));
    }

    @Test
    void aListIsReadByPageNumberOrByCursor() throws Exception {
        assertEquals(ALL.total(false), query("total=false"));
        assertEquals(ALL.after("").total(false), query("cursor="));
        assertEquals(ALL.after("abc").pageSize(5).total(true), query("cursor=abc&page_size=5&total=true"));
    }

    @Test
    void aPageHasTotalsOnlyWhereTheyAreAskedFor() throws Exception {
        assertEquals(
                "{\"items\":[],\"page\":1,\"page_size\":20}",
                library.get("?total=false").text());
        assertEquals(
                "{\"items\":[],\"page_size\":20,\"next_cursor\":\"next\"}",
                library.get("?cursor=").text());
        assertEquals(
                "{\"items\":[],\"total\":0,\"page_size\":20,\"next_cursor\":null}",
                library.get("?cursor=x&total=true").text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page=0              | page           | must be at least 1.",
                "page=x              | page           | is not a valid whole number.",
                "page=               | page           | is not a valid whole number.",
                "page_size=0         | page_size      | must be between 1 and 100.",
                "page_size=101       | page_size      | must be between 1 and 100.",
                "cursor=&page=1      | cursor         | cannot be used together with 'page'.",
                "total=yes           | total          | must be true or false.",
                "total=              | total          | must be true or false.",
                "sort_by=            | sort_by        | must be names with commas between them.",
                "sort_by=a,,b        | sort_by        | must be names with commas between them.",
                "sort_by=a&sort_order=DESC | sort_order | must be one of asc, desc.",
                "sort_order=asc      | sort_order     | needs 'sort_by' with one field and without a minus sign.",
                "sort_by=a,b&sort_order=asc | sort_order | needs 'sort_by' with one field and without a minus sign.",
                "sort_by=-a&sort_order=asc | sort_order | needs 'sort_by' with one field and without a minus sign.",
                "search_fields=title | search_fields  | needs 'search'.",
                "search=a&search_fields= | search_fields | must be names with commas between them.",
                "price__between=1    | price__between | must be two values with a comma between them.",
                "price__between=1,2,3 | price__between | must be two values with a comma between them.",
                "price__between=     | price__between | must be two values with a comma between them.",
                "genre__isnull=      | genre__isnull  | must be true or false.",
                "genre__in=a%5Cb     | genre__in      | has a backslash before something else than a comma or a backslash.",
                "genre__in=a%5C      | genre__in      | has a backslash before something else than a comma or a backslash.",
                "created_after=      | created_after  "
                        + "| is not a valid time such as 2025-08-01T10:00:00Z, nor a date such as 2025-08-01.",
                "created_after=2025-08-01T10:00:00 | created_after "
                        + "| is not a valid time such as 2025-08-01T10:00:00Z, nor a date such as 2025-08-01.",
                "updated_before=2025-02-30 | updated_before "
                        + "| is not a valid time such as 2025-08-01T10:00:00Z, nor a date such as 2025-08-01.",
                "created_after=2025-08-01T10:00:00+02:00 | created_after "
                        + "| has a blank: a + must be written as %2B, such as 2025-08-01T10:00:00%2B02:00.",
                "include=extensions  | include        | must be one of version."
            })
    void aValueThatCannotBeUsedIsRefused(String query, String parameter, String what) throws Exception {
        problem(library.get("?" + query), 400, "malformed", "Query parameter '" + parameter + "' " + what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"page=1&page=1", "genre=a&genre=a", "search=a&search=b", "price__between=1,2&price__between=1,2"
            })
    void aParameterIsGivenOnce(String query) throws Exception {
        problem(
                library.get("?" + query),
                400,
                "duplicate-parameter",
                "Query parameter '" + query.substring(0, query.indexOf('=')) + "' is given 2 times.");
    }

    @Test
    void aParameterThatIsNotKnownIsRefusedWithThoseThatAre() throws Exception {
        problem(
                library.get("?x=1&title=a&page=0"),
                400,
                "unknown-parameter",
                "Query parameter 'title', 'x' is not known; there are page, page_size, cursor, total, search,"
                        + " search_fields, created_after, created_before, updated_after, updated_before, sort_by,"
                        + " sort_order, fields, include, company_id, genre, and each field with __ and one of eq, ne,"
                        + " gt, gte, lt, lte, in, nin, contains, icontains, startswith, endswith, isnull, between.");
    }

    @Test
    void anOperatorThatIsNotKnownIsRefusedWithThoseThatAre() throws Exception {
        JsonNode problem = Library.json(library.get("?genre__like=a"));

        assertEquals("urn:bof:problem:unknown-parameter", problem.path("type").asText());
        assertEquals(
                "Query parameter 'genre__like' is not known: there is no operator 'like'; there are eq, ne, gt, gte,"
                        + " lt, lte, in, nin, contains, icontains, startswith, endswith, isnull, between.",
                problem.path("detail").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /1, {}",
        "PATCH, /1, {}",
        "DELETE, /1,",
        "POST, '', {}",
        "POST, /1/restore,",
        "POST, /1/activate,",
        "POST, /bulk-create, []",
        "GET, /company/7/statistics,"
    })
    void otherEndpointsTakeNone(String method, String below, String body) throws Exception {
        problem(
                library.send(method, below + "?fields=id", body),
                400,
                "unknown-parameter",
                "Query parameter 'fields' is not known; there are none here.");
    }

    @Test
    void oneObjectCanBeShownInPartAlone() throws Exception {
        problem(
                library.get("/1?page=1"),
                400,
                "unknown-parameter",
                "Query parameter 'page' is not known; there are fields, include.");
    }
}
