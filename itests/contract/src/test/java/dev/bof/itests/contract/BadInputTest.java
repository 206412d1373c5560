package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.itests.support.RawHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Requests that cannot be served. None of them leaves a trace: no object more, and the one that is there unchanged. */
abstract class BadInputTest extends ContractTest {
    /** An object that is there all the time. */
    String id;

    private String untouched;
    private long before;

    @BeforeEach
    void remember() {
        id = created(full("Kept"));
        untouched = http.get(subject.path() + "/" + id).text();
        before = count();
    }

    @AfterEach
    void nothingIsWritten() {
        assertEquals(untouched, http.get(subject.path() + "/" + id).text());
        assertEquals(before, count());
    }

    /** For what no client sends. */
    RawHttp raw() {
        return new RawHttp(server.httpPort());
    }
}
