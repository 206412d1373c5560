package dev.bof.migration.read.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.model.Filter.Operator;
import dev.bof.migration.read.flow.QueryTexts.Comparison;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryTextsTest {

    @Test
    void comparisonsBelongToTheirParameters() {
        Map<String, Comparison> found = QueryTexts.comparisons(
                "select o from Order o where (:shop is null or o.shop = :shop) and o.customer.id<>?1 and o.total>=:least");

        assertEquals(plain("shop", Operator.EQ), found.get("shop"));
        assertEquals(plain("customer.id", Operator.NE), found.get("1"));
        assertEquals(plain("total", Operator.GTE), found.get("least"));
    }

    private static Comparison plain(String attribute, Operator operator) {
        return new Comparison(List.of(attribute), operator, false, false, List.of());
    }

    @Test
    void aPatternThatTheQueryMakesSaysWhereTheTextStands() {
        Map<String, Comparison> found = QueryTexts.comparisons(
                "where o.shop like concat('%', :part, '%') and o.town like :begin || '%' and o.code like :own"
                        + " and lower(o.name) like lower(concat('%', ?1))");

        assertEquals(Operator.CONTAINS, found.get("part").operator());
        assertEquals(Operator.STARTS_WITH, found.get("begin").operator());
        assertEquals(Operator.LIKE, found.get("own").operator());
        assertEquals(Operator.ENDS_WITH, found.get("1").operator());
    }

    @Test
    void differentOperatorsOfOneParameterAllHold() {
        Comparison found = QueryTexts.comparisons(
                        "where p.since <= :day and (p.until is null or p.until >= :day) and p.name = :name")
                .get("day");

        assertEquals(List.of("since"), found.attributes());
        assertEquals(Operator.LTE, found.operator());
        assertEquals(List.of(new Comparison(List.of("until"), Operator.GTE, false, true, List.of())), found.and());
    }

    @Test
    void alternativesAreNotTakenForConditionsThatAllHold() {
        Comparison found =
                QueryTexts.comparisons("where p.since > :day or p.until < :day").get("day");

        assertEquals(List.of("since", "until"), found.attributes());
        assertEquals(List.of(), found.and());
    }

    @Test
    void onePatternMayBeLookedForInSeveralAttributes() {
        Map<String, Comparison> found =
                QueryTexts.comparisons("where lower(o.number) like :text or lower(o.note) like lower(:text)");

        assertEquals(List.of("number", "note"), found.get("text").attributes());
        assertEquals(true, found.get("text").ignoreCase());
    }
}
