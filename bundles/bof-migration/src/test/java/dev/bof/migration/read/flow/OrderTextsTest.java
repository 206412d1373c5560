package dev.bof.migration.read.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.migration.model.Paging.Order;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTextsTest {

    @Test
    void theOrderIsWhatStandsLast() {
        assertEquals(
                List.of(new Order("name", true), new Order("address.city", false)),
                OrderTexts.order("select c from Customer c ORDER BY c.name DESC, c.address.city asc"));
        assertEquals(List.of(), OrderTexts.order("eclipselink.read-only"));
        assertEquals(List.of(), OrderTexts.order("select c from Customer c order by c."));
    }

    @Test
    void whatIsWorkedOutStandsAsItIsWritten() {
        assertEquals(
                List.of(new Order("lower ( c.name )", true), new Order("id", false)),
                OrderTexts.order("select c from Customer c order by lower(c.name) desc, c.id"));
        assertEquals(
                List.of(
                        new Order("case when c.vip = true then 0 else 1 end", false),
                        new Order("name nulls last", false),
                        new Order("id", true)),
                OrderTexts.order("from Customer c order by case when c.vip = true then 0 else 1 end,"
                        + " c.name asc nulls last, c.id desc"));
    }
}
