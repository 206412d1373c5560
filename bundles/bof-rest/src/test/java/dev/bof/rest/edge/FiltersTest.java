package dev.bof.rest.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.rest.TestExchange;
import jakarta.servlet.Filter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiltersTest {
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private String servedFor;

    /** A configuration that says this, and else what it says by default. */
    private static <A extends Annotation> A config(Class<A> type, Map<String, Object> values) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> values.getOrDefault(method.getName(), method.getDefaultValue())));
    }

    private static CorsFilter cors(boolean credentials, String... origins) {
        return new CorsFilter(config(CorsConfig.class, Map.of("origins", origins, "credentials", credentials)));
    }

    private TestExchange through(Filter filter, TestExchange exchange) throws Exception {
        servedFor = null;
        filter.doFilter(
                exchange.request(), exchange.response(), (request, response) -> servedFor = request.getRemoteAddr());
        return exchange;
    }

    @Test
    void aPageOfAnAllowedOriginMayReadTheAnswer() throws Exception {
        TestExchange exchange = through(
                cors(true, "https://a.example,https://b.example"),
                new TestExchange("GET", "/api/v1/things").header("Origin", "https://b.example"));

        assertEquals("https://b.example", exchange.answered(ALLOWED));
        assertEquals("true", exchange.answered("Access-Control-Allow-Credentials"));
        assertEquals("Origin", exchange.answered("Vary"));
        assertTrue(exchange.answered("Access-Control-Expose-Headers").contains("ETag"));
        assertEquals("127.0.0.1", servedFor);
    }

    @Test
    void aPreflightIsAnsweredWithoutTheVariant() throws Exception {
        TestExchange exchange = through(
                cors(false, "*"),
                new TestExchange("OPTIONS", "/api/v1/things")
                        .header("Origin", "https://b.example")
                        .header("Access-Control-Request-Method", "PATCH"));

        assertEquals(204, exchange.status());
        assertEquals("*", exchange.answered(ALLOWED));
        assertTrue(exchange.answered("Access-Control-Allow-Methods").contains("PATCH"));
        assertTrue(exchange.answered("Access-Control-Allow-Headers").contains("Idempotency-Key"));
        assertNull(servedFor);
    }

    @Test
    void othersAreServedAsEver() throws Exception {
        TestExchange exchange = through(
                cors(false, "https://a.example"),
                new TestExchange("GET", "/api/v1/things").header("Origin", "https://b.example"));

        assertNull(exchange.answered(ALLOWED));
        assertEquals("127.0.0.1", servedFor);
    }

    @Test
    void noPageOfEveryOriginMayActInAUsersName() {
        assertThrows(IllegalArgumentException.class, () -> cors(true, "*"));
    }

    @Test
    void whoAsksTooMuchIsToldWhenToComeAgain() throws Exception {
        RateFilter filter = new RateFilter(config(RateConfig.class, Map.of("per_second", 1)));
        through(filter, new TestExchange("GET", "/api/v1/things"));

        TestExchange refused = through(filter, new TestExchange("GET", "/api/v1/things"));

        assertEquals(429, refused.status());
        assertEquals("1", refused.answered("Retry-After"));
        assertTrue(refused.text().contains("urn:bof:problem:rate-limited"), refused::text);
        assertNull(servedFor);
    }

    @Test
    void onlyTrustedProxiesAreBelieved() throws Exception {
        ProxyFilter trusting =
                new ProxyFilter(config(ProxyConfig.class, Map.of("trusted", new String[] {"127.0.0.1"})));
        ProxyFilter others = new ProxyFilter(config(ProxyConfig.class, Map.of("trusted", new String[] {"10.0.0.1"})));

        through(trusting, new TestExchange("GET", "/api/v1/things").header("Forwarded", "for=192.0.2.7"));
        assertEquals("192.0.2.7", servedFor);

        through(others, new TestExchange("GET", "/api/v1/things").header("Forwarded", "for=192.0.2.7"));
        assertEquals("127.0.0.1", servedFor);
    }
}
