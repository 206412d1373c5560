package dev.bof.itests.swap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Http;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads and writes the partners of a company of its own, and remembers each as the last answer to a write showed it:
 * nobody else writes there, so every read must show exactly that.
 */
final class Client {
    private static final String PARTNERS = "/api/v1/partners/";
    private static final int PAGE = 10;

    private final Http http;
    private final int company;
    private final NavigableMap<Long, JsonNode> written = new TreeMap<>();
    private final List<Long> ids = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();

    Client(Http http, int company) {
        this.http = http;
        this.company = company;
    }

    /** Sends one request and gives how it went. */
    Request step(int round) {
        Request request =
                switch (round % 8) {
                    case 0 -> create("C" + round);
                    case 2, 6 -> update(pick(round), "changed in round " + round);
                    case 4 -> list();
                    default -> get(pick(round));
                };
        requests.add(request);
        return request;
    }

    /** One of the partners that are there; a create comes before everything else. */
    private long pick(int round) {
        return ids.get(round * 31 % ids.size());
    }

    private Request create(String code) {
        String body = "{\"company_id\": %d, \"code\": \"%s\", \"name\": \"new\"}".formatted(company, code);
        return exchange("POST", PARTNERS, body, 201, partner -> {
            long id = partner.path("id").asLong();
            if (ids.contains(id)) {
                return "id " + id + " was given twice";
            }
            ids.add(id);
            written.put(id, partner);
            boolean right = partner.path("company_id").asInt() == company
                    && partner.path("code").asText().equals(code)
                    && partner.path("name").asText().equals("new")
                    && partner.path("partner_type").asText().equals("customer")
                    && partner.path("is_active").asBoolean();
            return right ? null : "created otherwise: " + partner;
        });
    }

    private Request update(long id, String name) {
        return exchange("PUT", PARTNERS + id, "{\"name\": \"%s\"}".formatted(name), 200, partner -> {
            ObjectNode expected = written.get(id).deepCopy();
            expected.put("name", name).set("updated_at", partner.path("updated_at"));
            written.put(id, partner);
            return compare(expected, partner);
        });
    }

    private Request get(long id) {
        return exchange("GET", PARTNERS + id, null, 200, partner -> compare(written.get(id), partner));
    }

    private Request list() {
        String path = PARTNERS + "?company_id=%d&page_size=%d".formatted(company, PAGE);
        return exchange("GET", path, null, 200, page -> {
            if (page.path("total").asInt() != written.size()) {
                return "total should be " + written.size() + ", not " + page.path("total");
            }
            List<JsonNode> items = new ArrayList<>();
            page.path("items").forEach(items::add);
            return compare(written.values().stream().limit(PAGE).toList(), items);
        });
    }

    private static String compare(Object expected, Object actual) {
        return expected.equals(actual) ? null : "expected " + expected + ", got " + actual;
    }

    private Request exchange(
            String method, String path, String body, int status, Function<JsonNode, String> faultOfBody) {
        byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        try {
            Answer answer = http.trySend(method, path, bytes, Map.of());
            long end = System.nanoTime();
            String fault = answer.status() == status ? faultOfBody.apply(answer.json()) : answer.toString();
            return new Request(start, end, answer.variant(), said(method, path, fault));
        } catch (IOException e) {
            return new Request(start, System.nanoTime(), null, said(method, path, e.toString()));
        }
    }

    private static String said(String method, String path, String fault) {
        return fault == null ? null : method + " " + path + ": " + fault;
    }

    List<Request> requests() {
        return requests;
    }

    /** Every write that was acknowledged is there, once, and nothing else. */
    void verifyWrites() {
        NavigableMap<Long, JsonNode> found = new TreeMap<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode answer = http.get(PARTNERS + "?company_id=%d&page_size=1000&page=%d".formatted(company, page))
                    .json();
            pages = answer.path("pages").asInt();
            assertEquals(written.size(), answer.path("total").asInt(), "partners of company " + company);
            answer.path("items").forEach(item -> found.put(item.path("id").asLong(), item));
        }
        assertEquals(written, found, "partners of company " + company);
    }
}
