package dev.bof.migration.read.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.model.Filter.Operator;
import dev.bof.migration.model.Paging.Order;
import dev.bof.migration.read.flow.DerivedQueries.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivedQueriesTest {

    @Test
    void aNameTellsItsConditionsInOrder() {
        assertEquals(
                List.of(
                        new Part("status", List.of(Operator.EQ), false),
                        new Part("orderDate", List.of(Operator.GTE), false),
                        new Part("customer.name", List.of(Operator.CONTAINS), true)),
                DerivedQueries.parts("findByStatusAndOrderDateGreaterThanEqualAndCustomer_nameContainingIgnoreCase"));
    }

    @Test
    void aWordThatOnlyBeginsLikeAnOperatorIsPartOfTheName() {
        assertEquals(List.of("andorra", "inventory"), DerivedQueries.attributes("findByAndorraAndInventory"));
    }

    @Test
    void eachParameterHasItsCondition() {
        assertEquals(
                List.of(
                        new Part("total", List.of(Operator.GTE), false),
                        new Part("total", List.of(Operator.LTE), false),
                        new Part("name", List.of(Operator.EQ), true)),
                DerivedQueries.ofParameters("findByTotalBetweenAndPaidTrueAndClosedAtIsNullAndNameIgnoreCase"));
    }

    @Test
    void whatNoOtherOperatorSaysIsNone() {
        assertEquals(
                List.of(
                        new Part("name", List.of(Operator.OTHER), false),
                        new Part("code", List.of(Operator.OTHER), false)),
                DerivedQueries.ofParameters("findByNameNotLikeAndCodeNotIn"));
        assertEquals(
                List.of(
                        new Part("name", List.of(Operator.OTHER), true),
                        new Part("code", List.of(Operator.OTHER), true)),
                DerivedQueries.ofParameters("findByNameContainingOrCodeAllIgnoreCase"));
    }

    @Test
    void aNameTellsItsOrder() {
        assertEquals(
                List.of(new Order("lastName", false), new Order("id", true)),
                DerivedQueries.order("findAllByActiveTrueOrderByLastNameAscIdDesc"));
        assertEquals(List.of(new Order("name", false)), DerivedQueries.order("findAllByOrderByName"));
    }

    @Test
    void otherMethodsTellNothing() {
        assertEquals(List.of(), DerivedQueries.parts("standBy"));
        assertEquals(List.of(), DerivedQueries.parts("findAll"));
        assertEquals(List.of(), DerivedQueries.order("reOrderByHand"));
    }
}
