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
                        new Part("status", Operator.EQ, false),
                        new Part("orderDate", Operator.GTE, false),
                        new Part("customer.name", Operator.CONTAINS, true)),
                DerivedQueries.parts("findByStatusAndOrderDateGreaterThanEqualAndCustomer_nameContainingIgnoreCase"));
    }

    @Test
    void aWordThatOnlyBeginsLikeAnOperatorIsPartOfTheName() {
        assertEquals(List.of("andorra", "inventory"), DerivedQueries.attributes("findByAndorraAndInventory"));
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
