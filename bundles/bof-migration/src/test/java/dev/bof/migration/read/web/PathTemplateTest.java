package dev.bof.migration.read.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PathTemplateTest {

    @Test
    void partsAreJoinedWhateverSlashesTheyHave() {
        assertEquals(
                "/billing/invoices/{id}/lines",
                PathTemplate.of("billing/invoices/", "/{id}/", "lines").text());
        assertEquals("", PathTemplate.of("/", "").text());
    }

    @Test
    void aPatternMayHaveBracesAndSlashesOfItsOwn() {
        PathTemplate path = PathTemplate.of("orders", "{no : [A-Z]{2}/[0-9]+}/pay");

        assertEquals("/orders/{no}/pay", path.text());
        assertEquals(Map.of("no", "[A-Z]{2}/[0-9]+"), path.patterns());
    }

    @Test
    void aVariableThatNeverEndsIsOne() {
        assertEquals("/a/{b}", PathTemplate.of("a/{b").text());
    }
}
