package dev.bof.itests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.itests.support.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Addresses that lead nowhere. */
class BadAddressIT extends BadInputTest {

    @Test
    void anIdIsNone() {
        for (String bad : List.of(
                "0",
                "-1",
                "9999999999999999999",
                "abc",
                "null",
                "true",
                "1,2",
                "1%202",
                "*",
                "'",
                "'%20or%201=1--",
                "%22",
                "%3Cscript%3E",
                "$%7Bjndi:ldap:x%7D",
                "%F0%9F%98%80",
                "~",
                "x".repeat(2000))) {
            for (Answer answer : each("/" + bad)) {
                assertProblem(404, "not-found", answer);
            }
        }
    }

    private List<Answer> each(String below) {
        return List.of(
                client.get(below),
                client.send("PUT", below, "{}", Map.of()),
                client.send("DELETE", below, null, Map.of()));
    }

    @Test
    void noRouteIsThere() {
        for (String path : List.of(
                "/api/v1",
                "/api/v1/",
                "/api/v1/nobody",
                "/api/v1/nobody/" + id,
                "/api/v1/" + type.route() + "-nobody",
                "/api/v1/" + type.route() + "-nobody/" + id,
                "/api/v1/" + type.route() + "x",
                "/api/v1/" + type.route().toUpperCase(),
                "/api/v1/" + type.route().substring(1),
                "/api/v1/-" + subject.variant(),
                "/api/v1/" + type.route() + "-")) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "FOO")) {
                Answer answer = http.send(method, path, method.startsWith("P") ? "{}" : null, Map.of());
                assertProblem(404, "route-unknown", answer);
                Problems.require(answer, path);
            }
        }
    }

    @Test
    void theServerHasNothingElse() {
        for (String path : List.of(
                "/", "/x", "/api", "/api/", "/api/v2/partners", "/index.html", "/system/console", "/" + type.route())) {
            Answer answer = http.get(path);
            assertProblem(404, "not-found", answer);
            Problems.require(answer, path);
        }
    }

    @Test
    void anAddressCannotBeRead() {
        String own = subject.path();
        for (String target : List.of(
                own + "/%",
                own + "/%f",
                own + "/%zz",
                own + "/%00",
                own + "/a%00b",
                own + "/%0A",
                own + "/%ED%A0%80",
                own + "/a%2Fb",
                own + "/%2e%2e%2fx",
                own + "/%c0%ae%c0%ae/x",
                own + "//",
                own + "//" + id,
                "//api/v1/" + subject.prefix(),
                "/api//v1/" + subject.prefix(),
                "/../../../etc/passwd",
                "/..%2f..%2fetc%2fpasswd",
                "/api/v1/../../../../etc/passwd",
                own + "/..;/x",
                own + "/<x>",
                own + "/a b",
                own + "/a\\b",
                own + "/ä",
                own + "?page=%zz",
                own + "?page=%",
                "*",
                "x",
                "http://",
                "http://[")) {
            for (String method : List.of("GET", "DELETE")) {
                assertRefused(raw().send(method + " " + target + " HTTP/1.1"));
            }
        }
    }

    @Test
    void anAddressLeadsOutOfTheRoute() {
        for (String below :
                List.of("/..", "/../", "/../nobody", "/%2e%2e/nobody", "/./../nobody", "/" + id + "/../../nobody")) {
            assertRefused(raw().send("GET " + subject.path() + below + " HTTP/1.1"));
        }
    }

    @Test
    void anAddressIsTooLong() {
        for (String target : List.of(
                "/" + "x".repeat(10_000),
                "/" + "%20".repeat(10_000),
                "/?" + "x=y&".repeat(5_000),
                "?page=" + "1".repeat(100_000))) {
            assertRefused(raw().send("GET " + subject.path() + target + " HTTP/1.1"));
        }
    }

    @Test
    void aQueryIsLong() {
        Answer answer = client.get("?page=" + "1".repeat(7_000));
        assertProblem(400, "malformed", answer);
        assertEquals(
                "Query parameter 'page' is not a valid whole number.",
                answer.json().path("detail").asText());
    }

    @Test
    void headersAreAbsurd() {
        String line = "GET " + subject.path() + " HTTP/1.1";
        assertRefused(raw().send(line, "X: " + "x".repeat(100_000)));
        assertRefused(raw().send(line, "X".repeat(100_000) + ": x"));
        assertRefused(raw().send(line, "X: y\r\n".repeat(20_000).trim()));
        assertRefused(raw().send(line, ": x"));
        assertRefused(raw().send(line, "X"));
        assertRefused(raw().send(line, "X Y: z"));
        assertRefused(raw().send(line, "X : z"));
        assertRefused(raw().send(line, "Content-Length: x"));
        assertRefused(raw().send(line, "Content-Length: -1"));
        assertRefused(raw().send(line, "Content-Length: 99999999999999999999"));
        assertRefused(raw().send(line, "Content-Length: 2\r\nContent-Length: 3"));
        assertRefused(raw().send(line, "Content-Length: 2\r\nTransfer-Encoding: chunked"));
        assertRefused(raw().send(line, "Host: other"));
        assertRefused(raw().send(line, "Accept: /"));
        assertRefused(raw().send(line, "Accept: x"));
    }

    @Test
    void aRequestIsNone() {
        for (String request : List.of(
                "\u0016\u0003\u0001\u0000",
                "GET\r\n\r\n",
                "x\r\n\r\n",
                "GET / HTTP/x\r\n\r\n",
                "GET / HTTP/3.0\r\n\r\n",
                "CONNECT localhost:1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "{}\r\n\r\n",
                " / HTTP/1.1\r\n\r\n")) {
            assertRefused(raw().exchange(out -> out.write(request.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static void assertRefused(Answer answer) {
        assertTrue(answer.status() >= 400 && answer.status() < 500, answer::toString);
        Problems.require(answer, answer.json().path("instance").asText());
    }
}
