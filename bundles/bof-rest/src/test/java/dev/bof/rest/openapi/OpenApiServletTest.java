package dev.bof.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

class OpenApiServletTest {
    /** What is served now, as the front door would tell it. */
    private static final class Now implements Contracts {
        private List<Contract> active = List.of(Contract.unknown("tickets"));
        private long revision;

        void becomes(Contract... contracts) {
            active = List.of(contracts);
            revision++;
        }

        @Override
        public List<Contract> active() {
            return active;
        }

        @Override
        public long revision() {
            return revision;
        }
    }

    private final Now now = new Now();
    private final OpenApiServlet servlet = new OpenApiServlet(now, new Version(1, 2, 3));

    @Test
    void theDocumentIsWrittenOnceForEachRevision() throws Exception {
        Served first = servlet.document();
        assertSame(first, servlet.document());

        now.becomes(Contract.unknown("tickets"), Contract.unknown("orders"));

        assertNotSame(first, servlet.document());
        assertNotEquals(first.tag(), servlet.document().tag());
    }

    @Test
    void theSameDocumentHasTheSameTagWhereverItIsWritten() throws Exception {
        String before = servlet.document().tag();

        now.becomes(Contract.unknown("tickets"));

        assertEquals(before, servlet.document().tag());
    }
}
