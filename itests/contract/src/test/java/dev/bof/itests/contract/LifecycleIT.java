package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.itests.support.Answer;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Patches, deletions that are taken back, activation, and what a company has. */
class LifecycleIT extends FrameworkTest {
    private boolean canBeActive() {
        return type.route().equals("partners");
    }

    @Test
    void aPatchChangesWhatItNames() {
        String id = created(full("A"));
        String expected = client.get("/" + id).json().path("company_id").asText();
        for (String mediaType : List.of("application/json", "application/merge-patch+json")) {
            String body = Body.empty()
                    .with(type.key(), Body.quoted("x" + mediaType.length()))
                    .toString();
            Answer patched = client.send("PATCH", "/" + id, body, Map.of("Content-Type", mediaType));
            assertStatus(200, patched);
            assertEquals(
                    "x" + mediaType.length(), patched.json().path(type.key()).asText());
            assertEquals(expected, patched.json().path("company_id").asText());
            assertEquals(patched.text(), client.get("/" + id).text());
        }
        Answer json = client.send("PATCH", "/" + id, "[]", Map.of("Content-Type", "application/json-patch+json"));
        assertProblem(415, "unsupported-media-type", json);
        assertInvalid(
                List.of(type.key() + " required"),
                client.send("PATCH", "/" + id, "{\"" + type.key() + "\":null}", Map.of()));
    }

    @Test
    void aDeletedObjectComesBackAsItWas() {
        String id = created(full("A"));
        String before = client.get("/" + id).text();
        assertStatus(204, client.delete(id));
        assertProblem(404, "not-found", client.get("/" + id));
        assertEquals(List.of(), keys(""));
        Answer restored = act(id, "restore");
        assertStatus(200, restored);
        assertEquals(restored.text(), client.get("/" + id).text());
        assertEquals(withoutUpdate(before), withoutUpdate(restored.text()));
        assertEquals(restored.text(), act(id, "restore").text());
        assertEquals(List.of("A"), keys(""));
        assertProblem(404, "not-found", act(type.unknownId(), "restore"));
    }

    private static String withoutUpdate(String object) {
        return object.replaceAll("\"updated_at\":\"[^\"]*\"", "");
    }

    @Test
    void aDeletedObjectWhoseKeyWasTakenStaysDeleted() {
        String id = created(minimal("A"));
        client.delete(id);
        created(minimal("A"));
        Answer refused = act(id, "restore");
        assertProblem(409, "conflict", refused);
        assertEquals(
                type.key() + " 'A' is already taken in this company.",
                refused.json().path("detail").asText());
        assertProblem(404, "not-found", client.get("/" + id));
    }

    @Test
    void anObjectIsActivatedAndDeactivated() {
        String id = created(minimal("A"));
        if (!canBeActive()) {
            assertProblem(404, "not-found", act(id, "activate"));
            return;
        }
        String tag = client.get("/" + id).header("ETag");
        assertEquals(tag, act(id, "activate").header("ETag"));
        Answer inactive = act(id, "deactivate");
        assertStatus(200, inactive);
        assertEquals("false", inactive.json().path("is_active").toString());
        assertEquals(inactive.text(), act(id, "deactivate").text());
        assertEquals("true", act(id, "activate").json().path("is_active").toString());
        assertProblem(404, "not-found", act(type.unknownId(), "activate"));
    }

    @Test
    void aCompanyHasStatistics() {
        created(full("A"));
        created(minimal("B"));
        client.delete(created(minimal("C")));
        JsonNode statistics = client.get("/company/" + company + "/statistics").json();
        assertEquals(company, statistics.path("company_id").longValue());
        assertEquals(canBeActive() ? "2 2 0" : "2 null null", numbers(statistics));
        JsonNode months = statistics.path("created_per_month");
        assertEquals(12, months.size());
        assertEquals(
                YearMonth.now(ZoneOffset.UTC).toString(), months.at("/11/month").asText());
        assertEquals(2, months.at("/11/count").intValue());
        assertEquals(0, months.at("/0/count").intValue());
    }

    @Test
    void statisticsCountByGroups() {
        String group = canBeActive() ? "partner_type" : "kind";
        String other = canBeActive() ? "supplier" : "office_supply";
        created(minimal("A"));
        created(minimal("B").with(group, Body.quoted(other)));
        created(minimal("C").with(group, Body.quoted(other)));
        JsonNode counts =
                client.get("/company/" + company + "/statistics").json().path(canBeActive() ? "by_type" : "by_kind");
        assertEquals(2, counts.size());
        assertEquals(2, counts.path(other).intValue());
    }

    @Test
    void aCompanyWithoutObjectsHasZeros() {
        JsonNode statistics =
                client.get("/company/" + otherCompany() + "/statistics").json();
        assertEquals(0, statistics.path("total").intValue());
        assertEquals(12, statistics.path("created_per_month").size());
        for (String none : List.of("abc", "0", "-1", "1.5", "9223372036854775808")) {
            assertProblem(404, "not-found", client.get("/company/" + none + "/statistics"));
        }
    }

    private static String numbers(JsonNode statistics) {
        return statistics.path("total") + " " + statistics.path("active") + " " + statistics.path("inactive");
    }
}
