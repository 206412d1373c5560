package dev.bof.itests.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.itests.support.Server;

/** The second business object, installed in a running server. */
final class Products {
    private Products() {}

    /** Once its bundle is there its route is known: the first request waits until it is served. */
    static void install(Server server) {
        server.shell("feature:install sample-product");
        assertEquals(200, server.http().get("/api/v1/products/").status());
    }
}
