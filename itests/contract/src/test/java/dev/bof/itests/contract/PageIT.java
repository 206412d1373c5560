package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.itests.support.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Order and pages of the framework's lists. */
class PageIT extends FrameworkTest {
    private static final String[] KEYS = {"b", "a", "Z", "é", "😀", "ﬀ", "c"};

    /** By code point, which is not the order of Java's chars. */
    private static final List<String> ORDER = List.of("Z", "a", "b", "c", "é", "ﬀ", "😀");

    private static List<String> reversed(List<String> list) {
        List<String> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void aListIsSortedByCodePoint() {
        createdAs(KEYS);
        assertEquals(ORDER, keys("sort_by=" + type.key()));
        assertEquals(reversed(ORDER), keys("sort_by=-" + type.key()));
        assertEquals(reversed(ORDER), keys("sort_by=" + type.key() + "&sort_order=desc"));
        assertEquals(ORDER, keys("sort_by=company_id,-is_" + (flag()) + "," + type.key()));
    }

    private String flag() {
        return type.route().equals("partners") ? "active" : "retired";
    }

    @Test
    void objectsWithoutAValueComeLastInBothDirections() {
        String field = type.route().equals("partners") ? "email" : "purchase_price";
        created(minimal("none"));
        created(minimal("low").with(field, type.route().equals("partners") ? "\"a@b.cd\"" : "1.00"));
        created(minimal("high").with(field, type.route().equals("partners") ? "\"z@b.cd\"" : "9.00"));
        assertEquals(List.of("low", "high", "none"), keys("sort_by=" + field));
        assertEquals(List.of("high", "low", "none"), keys("sort_by=-" + field));
    }

    @Test
    void aPageWithoutTotalsDoesNotTellThem() {
        createdAs("A", "B");
        JsonNode page = client.get("?company_id=" + company + "&total=false&page_size=1")
                .json();
        assertEquals(List.of("items", "page", "page_size"), names(page));
    }

    @Test
    void cursorsLeadThroughTheWholeList() {
        createdAs(KEYS);
        for (String sort : List.of("", "&sort_by=" + type.key(), "&sort_by=-" + type.key() + ",created_at")) {
            List<String> walked = new ArrayList<>();
            String cursor = "";
            int pages = 0;
            do {
                Answer answer = client.get("?company_id=" + company + "&page_size=2&cursor=" + encoded(cursor) + sort);
                walked.addAll(keysOf(answer));
                assertEquals(List.of("items", "page_size", "next_cursor"), names(answer.json()));
                JsonNode next = answer.json().path("next_cursor");
                cursor = next.isNull() ? null : next.asText();
                pages++;
            } while (cursor != null);
            assertEquals(keys("page_size=100" + sort), walked);
            assertEquals(4, pages);
        }
    }

    @Test
    void aCursorPageTellsTheTotalWhereItIsAskedFor() {
        createdAs("A", "B");
        JsonNode page = client.get("?company_id=" + company + "&total=true&cursor=&page_size=1")
                .json();
        assertEquals(List.of("items", "total", "page_size", "next_cursor"), names(page));
        assertEquals(2, page.path("total").intValue());
    }

    @Test
    void aCursorIsOfOneQueryOnly() {
        createdAs("A", "B", "C");
        String query = "?company_id=" + company + "&page_size=1";
        String cursor =
                client.get(query + "&cursor=").json().path("next_cursor").asText();
        assertNotNull(cursor);
        for (String other : List.of(
                query + "&sort_by=-id&cursor=" + cursor,
                query + "&total=true&created_after=2020-01-01&cursor=" + cursor,
                "?page_size=1&company_id=" + otherCompany() + "&cursor=" + cursor,
                query + "&cursor=" + cursor + "x",
                query + "&cursor=" + cursor.substring(1),
                query + "&cursor=%00",
                query + "&cursor=..%2F..",
                query + "&page=1&cursor=" + cursor)) {
            assertProblem(400, "malformed", client.get(other));
        }
        assertEquals(
                keys("page_size=3").subList(1, 3),
                keysOf(client.get("?company_id=" + company + "&page_size=2&cursor=" + cursor)));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
