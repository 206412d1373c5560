package dev.bof.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;

class SideLocationTest {
    private final SideLocation location = new SideLocation("/api/v1/things", "/api/v1/things-legacy");

    @ParameterizedTest
    @CsvSource({
        "/api/v1/things, /api/v1/things-legacy",
        "/api/v1/things/7, /api/v1/things-legacy/7",
        "http://localhost:8000/api/v1/things/7, http://localhost:8000/api/v1/things-legacy/7",
        "https://[::1]/api/v1/things?page=2#top, https://[::1]/api/v1/things-legacy?page=2#top"
    })
    void anAddressOfTheRouteIsTurnedIntoOneOfTheSidePath(String said, String seen) {
        assertEquals(seen, location.apply(said));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/thingsandmore/1",
        "/api/v1/things-framework/1",
        "/login?back=/api/v1/things/1",
        "http://localhost/login#/api/v1/things/1",
        "http://localhost/old/api/v1/things/1"
    })
    @NullSource
    void anyOtherAddressStaysAsItIs(String said) {
        assertEquals(said, location.apply(said));
    }
}
