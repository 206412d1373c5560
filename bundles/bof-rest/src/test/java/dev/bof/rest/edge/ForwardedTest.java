package dev.bof.rest.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.rest.TestExchange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedTest {
    private static final Networks TRUSTED = new Networks(List.of("10.0.0.0/8", "::1"));

    private static ForwardedRequest seen(TestExchange exchange) {
        return new ForwardedRequest(exchange.request(), ForwardedBy.of(exchange.request(), TRUSTED::contain));
    }

    private static TestExchange get() {
        return new TestExchange("GET", "/api/v1/things/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=192.0.2.7;proto=https;host=api.example.com | 192.0.2.7 | https://api.example.com",
                "For=\"[2001:db8::17]:4711\"; Proto=HTTPS; Host=\"api.example.com:8443\""
                        + " | 2001:db8::17 | https://api.example.com:8443",
                "for=6.6.6.6;host=evil.example, for=192.0.2.7;host=a.example;proto=https, for=10.1.2.3;proto=http;host=b"
                        + " | 192.0.2.7 | http://b",
                "for=192.0.2.7:80;proto=gopher;host=\"a/b\" | 192.0.2.7 | http://localhost",
                "nonsense | 127.0.0.1 | http://localhost"
            })
    void theStandardHeaderIsRead(String header, String client, String root) {
        ForwardedRequest request = seen(get().header("Forwarded", header));

        assertEquals(client, request.getRemoteAddr());
        assertEquals(root + "/api/v1/things/1", request.getRequestURL().toString());
    }

    @Test
    void theUsualHeadersAreReadToo() {
        ForwardedRequest request = seen(get().header("X-Forwarded-For", "6.6.6.6, 192.0.2.7", "10.0.0.1")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "api.example.com")
                .header("X-Forwarded-Port", "8443"));

        assertEquals("192.0.2.7", request.getRemoteAddr());
        assertTrue(request.isSecure());
        assertEquals(
                "https://api.example.com:8443/api/v1/things/1",
                request.getRequestURL().toString());
    }

    @Test
    void withoutHeadersARequestIsAsItCame() {
        ForwardedRequest request = seen(get());

        assertEquals("127.0.0.1", request.getRemoteAddr());
        assertFalse(request.isSecure());
        assertEquals("http://localhost/api/v1/things/1", request.getRequestURL().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "10.200.3.4, true",
        "11.0.0.1, false",
        "::1, true",
        "0:0:0:0:0:0:0:1, true",
        "::2, false",
        "example.com, false"
    })
    void networksContainAddresses(String address, boolean contained) {
        assertEquals(contained, TRUSTED.contain(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/x", "fe80::/129"})
    void whatIsNoNetworkIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Networks(List.of(text)));
    }
}
