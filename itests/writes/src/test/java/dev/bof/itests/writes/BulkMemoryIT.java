package dev.bof.itests.writes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.itests.support.Answer;
import dev.bof.itests.support.DatabaseKind;
import dev.bof.itests.support.Http;
import dev.bof.itests.support.Site;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The largest bulk calls that the contract allows, in the smallest heap that it promises. */
class BulkMemoryIT {
    private static final String PARTNERS = "/api/v1/partners-framework/";
    private static final int MOST = 10_000;

    @ParameterizedTest
    @EnumSource
    void tenThousandObjectsAreWrittenInOneCall(DatabaseKind kind) {
        try (Site site = Site.of(kind, "bulk-memory").javaOptions("-Xms256m -Xmx256m")) {
            site.server().start();
            Http http = site.server().http();

            List<String> ids = write(http, "bulk-create", i -> """
                    {"company_id": 1, "code": "C%1$d", "name": "Company number %1$d", "partner_type": "both",
                     "email": "mail@company%1$d.example", "phone": "+1 555 %1$d", "mobile": "+1 556 %1$d",
                     "website": "https://company%1$d.example", "tax_id": "T%1$d", "industry": "Machinery",
                     "street": "%1$d Main Street", "city": "Springfield", "state": "Illinois", "zip_code": "62701",
                     "country_code": "US", "is_active": true}""".formatted(i));
            assertEquals(MOST, total(http, "company_id=1"));

            write(http, "bulk-update", i -> """
                    {"id": %s, "name": "Renamed %d", "city": null}""".formatted(ids.get(i), i));
            assertEquals(MOST, total(http, "name__startswith=Renamed&city__isnull=true"));

            write(http, "bulk-delete", ids::get);
            assertEquals(0, total(http, "company_id=1"));
        }
    }

    /** @return the ids, in the order of the items */
    private static List<String> write(Http http, String call, IntFunction<String> item) {
        String items = IntStream.range(0, MOST).mapToObj(item).collect(Collectors.joining(",", "[", "]"));

        Answer answer = http.send("POST", PARTNERS + call, items, Map.of());

        assertEquals(200, answer.status(), () -> call + ": " + answer.status());
        JsonNode result = answer.json();
        assertEquals(MOST, result.path("counts").path("succeeded").asInt());
        return result.path("results").findValuesAsText("id");
    }

    private static int total(Http http, String filter) {
        return http.get(PARTNERS + "?page_size=1&" + filter)
                .json()
                .path("total")
                .asInt();
    }
}
