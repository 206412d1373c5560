package dev.bof.rest.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    private final Addresses addresses = new Addresses(
            Target.of("http://old.example:8080/app/orders"),
            "https://shop.example",
            new Asked("/api/v1/orders", "/api/v1/orders-legacy", "/7", "id"));

    /** The front door itself turns the route's path into the one that was asked. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                http://old.example:8080/app/orders/7         | https://shop.example/api/v1/orders/7
                HTTP://OLD.example:8080/app/orders?page=2    | https://shop.example/api/v1/orders?page=2
                https://shop.example/app/orders/7            | https://shop.example/api/v1/orders/7
                https://shop.example:443/app/orders/7        | https://shop.example/api/v1/orders/7
                /app/orders/7#lines                          | /api/v1/orders/7#lines
                /app/orders                                  | /api/v1/orders
                7                                            | 7
                ../orders/7                                  | ../orders/7
                /app/orders2/7                               | /app/orders2/7
                /login                                       | /login
                //old.example:8080/app/orders/7              | //old.example:8080/app/orders/7
                http://old.example/app/orders/7              | http://old.example/app/orders/7
                http://other.example:8080/app/orders/7       | http://other.example:8080/app/orders/7
                mailto:ann@example.com                       | mailto:ann@example.com
                """)
    void addressesOfTheTargetBecomeThoseOfTheRoute(String said, String expected) {
        assertEquals(expected, addresses.location(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                S=1; Path=/app/orders; HttpOnly             | S=1; Path=/api/v1/orders-legacy; HttpOnly
                S=1;path=/app/orders/7                      | S=1; Path=/api/v1/orders-legacy/7
                S=1; Path=/app                              | S=1; Path=/api/v1/orders-legacy
                S=1; Path=/; Secure; SameSite=Lax           | S=1; Path=/api/v1/orders-legacy; Secure; SameSite=Lax
                S=1; Domain=old.example; Path=/other        | S=1; Path=/other
                S="a b"; Max-Age=5                          | S="a b"; Max-Age=5
                """)
    void cookiesGoBackToWhereTheyCameFromAndNowhereElse(String said, String expected) {
        assertEquals(expected, addresses.cookie(said));
    }
}
