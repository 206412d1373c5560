package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bof.itests.support.Answer;
import dev.bof.itests.support.Http;
import dev.bof.itests.support.Server;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;

/**
 * A part of the contract, run against a {@link Subject}. Each test has a company of its own, the same one against every
 * subject, and leaves no object behind.
 */
@ExtendWith(Servers.Shared.class)
abstract class SubjectTest {
    private static final AtomicLong LAST_COMPANY = new AtomicLong(1000);
    private static final Map<String, Long> COMPANIES = new ConcurrentHashMap<>();

    @Parameter
    Subject subject;

    ObjectType type;
    Server server;
    Http http;
    Client client;
    long company;

    @BeforeEach
    void open(Servers servers, TestInfo test) {
        type = subject.type();
        server = servers.on(subject.database());
        http = server.http();
        client = new Client(subject, http);
        company = COMPANIES.computeIfAbsent(name(test), name -> LAST_COMPANY.addAndGet(2));
    }

    @AfterEach
    void removeAll() {
        removeAll(company);
        removeAll(otherCompany());
    }

    static String name(TestInfo test) {
        return test.getTestClass().orElseThrow().getSimpleName() + "."
                + test.getTestMethod().orElseThrow().getName();
    }

    private void removeAll(long owner) {
        for (JsonNode item : list(owner)) {
            http.delete(subject.path() + "/" + item.path("id").asText());
        }
    }

    private JsonNode list(long owner) {
        return http.get(subject.path() + "?page_size=" + type.maxPageSize() + "&company_id=" + owner)
                .json()
                .path("items");
    }

    /** A second company of this test's own. */
    long otherCompany() {
        return company + 1;
    }

    Body minimal(String key) {
        return type.minimal(company, key);
    }

    Body full(String key) {
        return type.full(company, key);
    }

    /** Creates an object and gives its id. */
    String created(Body body) {
        Answer answer = client.post(body);
        assertEquals(201, answer.status(), answer::toString);
        return answer.json().path("id").asText();
    }

    /** How many objects there are, of all companies. */
    long count() {
        return http.get(subject.path() + "?page_size=1").json().path("total").longValue();
    }

    /** @param word the last part of the problem's type */
    static void assertProblem(int status, String word, Answer answer) {
        assertEquals(status, answer.status(), answer::toString);
        assertEquals("urn:bof:problem:" + word, answer.json().path("type").asText(), answer::toString);
    }

    /** @param faults as {@code field code}, in their order */
    static void assertInvalid(List<String> faults, Answer answer) {
        assertProblem(422, "validation", answer);
        assertEquals(faults, Problems.faults(answer), answer::toString);
    }
}
