package dev.bof.rest.object;

import static dev.bof.rest.object.Library.json;
import static dev.bof.rest.object.Library.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.api.object.BaseProperty;
import org.junit.jupiter.api.Test;

/** What a table has no column for is not offered, and asking for it is refused and never ignored. */
class LackingTest {
    private final Library library = new Library(Book.DESCRIPTOR, BaseProperty.values());

    @Test
    void noListIsBoundByTimesThatNobodyKnows() throws Exception {
        assertUnknown("created_after", library.get("?created_after=2025-08-01"));
        assertUnknown("updated_before", library.get("?updated_before=2025-08-01"));
    }

    @Test
    void noVersionIsIncluded() throws Exception {
        library.create();

        assertUnknown("include", library.get("?include=version"));
        assertUnknown("include", library.get("/1?include=version"));
    }

    @Test
    void noItemOfABulkCallNamesAVersion() throws Exception {
        library.create();

        JsonNode answer =
                json(library.post("/bulk-delete", "{\"mode\": \"partial\", \"items\": [{\"id\": 1, \"version\": 0}]}"));

        assertEquals("version", answer.at("/results/0/problem/errors/0/field").textValue());
        assertEquals("unknown", answer.at("/results/0/problem/errors/0/code").textValue());
    }

    @Test
    void statisticsTellOfNoMonths() throws Exception {
        assertFalse(json(library.get("/company/7/statistics")).has("created_per_month"));
        assertTrue(json(new Library().get("/company/7/statistics")).has("created_per_month"));
    }

    private static void assertUnknown(String parameter, dev.bof.rest.TestApplication.Answer answer) throws Exception {
        JsonNode problem = json(answer);
        assertEquals("urn:bof:problem:unknown-parameter", problem.get("type").textValue());
        assertTrue(problem.get("detail").textValue().contains("'" + parameter + "' is not known"), problem::toString);
    }
}
