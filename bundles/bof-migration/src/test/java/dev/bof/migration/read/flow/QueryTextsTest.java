package dev.bof.migration.read.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.model.Filter.Operator;
import dev.bof.migration.model.Paging.Order;
import dev.bof.migration.read.flow.QueryTexts.Comparison;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryTextsTest {

    @Test
    void comparisonsBelongToTheirParameters() {
        Map<String, Comparison> found = QueryTexts.comparisons(
                "select o from Order o where (:shop is null or o.shop = :shop) and o.customer.id<>?1 and o.total>=:least");

        assertEquals(new Comparison(List.of("shop"), Operator.EQ, false), found.get("shop"));
        assertEquals(new Comparison(List.of("customer.id"), Operator.NE, false), found.get("1"));
        assertEquals(new Comparison(List.of("total"), Operator.GTE, false), found.get("least"));
    }

    @Test
    void onePatternMayBeLookedForInSeveralAttributes() {
        Map<String, Comparison> found =
                QueryTexts.comparisons("where lower(o.number) like :text or lower(o.note) like lower(:text)");

        assertEquals(List.of("number", "note"), found.get("text").attributes());
        assertEquals(true, found.get("text").ignoreCase());
    }

    @Test
    void theOrderIsWhatStandsLast() {
        assertEquals(
                List.of(new Order("name", true), new Order("address.city", false)),
                QueryTexts.order("select c from Customer c ORDER BY c.name DESC, c.address.city asc"));
        assertEquals(List.of(), QueryTexts.order("eclipselink.read-only"));
    }
}
