package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.itests.support.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code GET} of a list: pages, order, filters. */
class ListIT extends ContractTest {

    /** A list of objects whose ids are random has another order each time. */
    @Override
    boolean answersAreTheSame() {
        return type.idsGrow();
    }

    @Test
    void aListWithoutObjectsHasNoPages() {
        assertPage(List.of(), 0, 1, type.pageSize(), 0, client.get(query("")));
    }

    @Test
    void aListHasItsObjectsAsTheyAreAlone() {
        List<String> ids = create(3);
        List<String> objects =
                ids.stream().map(id -> client.get("/" + id).text()).toList();
        assertPage(objects, 3, 1, type.pageSize(), 1, client.get(query("")));
    }

    @Test
    void pagesFollowEachOtherInTheOrderOfTheIds() {
        List<String> ids = create(5);
        assertEquals(ids.subList(0, 2), ids(client.get(query("&page_size=2"))));
        assertEquals(ids.subList(2, 4), ids(client.get(query("&page_size=2&page=2"))));
        assertEquals(ids.subList(4, 5), ids(client.get(query("&page_size=2&page=3"))));
        assertPage(List.of(), 5, 4, 2, 3, client.get(query("&page_size=2&page=4")));
        assertPage(
                List.of(),
                5,
                2147483647,
                type.maxPageSize(),
                1,
                client.get(query("&page_size=" + type.maxPageSize() + "&page=2147483647")));
    }

    @Test
    void aFullPageIsTheLastOne() {
        create(4);
        assertEquals(2, client.get(query("&page_size=2")).json().path("pages").intValue());
        assertEquals(1, client.get(query("&page_size=4")).json().path("pages").intValue());
        assertEquals(4, client.get(query("&page_size=1")).json().path("pages").intValue());
    }

    @Test
    void aPageHasItsDefaultSize() {
        List<String> ids = create(type.pageSize() + 1);
        assertEquals(ids.subList(0, type.pageSize()), ids(client.get(query(""))));
        assertEquals(ids.subList(type.pageSize(), ids.size()), ids(client.get(query("&page=2"))));
        assertEquals(ids, ids(client.get(query("&page_size=" + type.maxPageSize()))));
    }

    @Test
    void aListCanBeTheOneOfACompany() {
        List<String> own = create(2);
        String other = created(type.minimal(otherCompany(), "K0"));
        assertEquals(own, ids(client.get(query(""))));
        assertEquals(List.of(other), ids(client.get("?company_id=" + otherCompany())));
        assertEquals(List.of(), ids(client.get("?company_id=0")));
        assertEquals(List.of(), ids(client.get("?company_id=-1")));
        assertEquals(List.of(), ids(client.get("?company_id=" + Long.MAX_VALUE)));
    }

    @Test
    void aFilterLeavesTheObjectsWithItsValue() {
        int made = 0;
        for (Filter filter : type.filters()) {
            List<String> ids = new ArrayList<>();
            for (String literal : type.field(filter.field()).examples()) {
                ids.add(created(minimal("K" + made++).with(filter.field(), literal)));
            }
            for (int i = 0; i < filter.values().size(); i++) {
                Answer answer = client.get(
                        query("&" + filter.field() + "=" + filter.values().get(i)));
                assertTrue(ids(answer).contains(ids.get(i)), answer::toString);
                answer.json()
                        .path("items")
                        .forEach(item -> assertEquals(
                                item.path(filter.field()), answer.json().at("/items/0/" + filter.field())));
            }
        }
    }

    @Test
    void filtersAddUp() {
        Body first = minimal("A");
        Body second = minimal("B");
        StringBuilder query = new StringBuilder(query(""));
        for (Filter filter : type.filters()) {
            second = second.with(
                    filter.field(), type.field(filter.field()).examples().get(1));
            query.append('&')
                    .append(filter.field())
                    .append('=')
                    .append(filter.values().get(1));
        }
        created(first);
        String id = created(second);
        assertEquals(List.of(id), ids(client.get(query.toString())));
    }

    @Test
    void aFilterThatFitsNothingLeavesNothing() {
        create(1);
        for (Filter filter : type.filters()) {
            Answer answer = client.get(
                    query("&" + filter.field() + "=" + filter.values().get(1)));
            assertPage(List.of(), 0, 1, type.pageSize(), 0, answer);
        }
    }

    @Test
    void aListIsTheSameWithATrailingSlash() {
        create(2);
        assertEquals(client.get(query("")).text(), client.get("/" + query("")).text());
    }

    @Test
    void aFilterCannotBeRead() {
        for (Filter filter : type.filters()) {
            for (String bad : filter.bad()) {
                assertMalformed(
                        "Query parameter '" + filter.field() + "' " + filter.complaint(),
                        "?" + filter.field() + "=" + bad);
            }
        }
        for (String bad : List.of("", "%20", "abc", "1.5", "true", "9223372036854775808", "%00")) {
            assertMalformed("Query parameter 'company_id' is not a valid whole number.", "?company_id=" + bad);
        }
    }

    @Test
    void aPageCannotBeRead() {
        for (String bad :
                List.of("", "%20", "abc", "1.5", "1e3", "true", "10000000000", "100000000000000000000", "%00")) {
            assertMalformed("Query parameter 'page' is not a valid whole number.", "?page=" + bad);
            assertMalformed("Query parameter 'page_size' is not a valid whole number.", "?page_size=" + bad);
        }
        for (String bad : List.of("0", "-1", "-2147483648")) {
            assertMalformed("Query parameter 'page' must be at least 1.", "?page=" + bad);
        }
        for (String bad :
                List.of("0", "-1", "" + (type.maxPageSize() + 1), "1000000000", "2147483647", "-2147483648")) {
            assertMalformed(
                    "Query parameter 'page_size' must be between 1 and " + type.maxPageSize() + ".",
                    "?page_size=" + bad);
        }
    }

    private void assertMalformed(String detail, String query) {
        Answer answer = client.get(query);
        assertProblem(400, "malformed", answer);
        assertEquals(detail, answer.json().path("detail").asText());
    }

    private void assertPage(List<String> objects, long total, int page, int pageSize, long pages, Answer answer) {
        assertEquals(200, answer.status(), answer::toString);
        assertEquals(
                "{\"items\":[" + String.join(",", objects) + "],\"total\":" + total + ",\"page\":" + page
                        + ",\"page_size\":" + pageSize + ",\"pages\":" + pages + "}",
                answer.text());
    }

    /** Creates objects and gives their ids, sorted: numbers as numbers, UUIDs as texts. */
    private List<String> create(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> created(minimal("K" + i)))
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static List<String> ids(Answer page) {
        assertEquals(200, page.status(), page::toString);
        List<String> ids = new ArrayList<>();
        for (JsonNode item : page.json().path("items")) {
            ids.add(item.path("id").asText());
        }
        return ids;
    }

    private String query(String more) {
        return "?company_id=" + company + more;
    }
}
