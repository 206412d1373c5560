package dev.bof.rest.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;

/**
 * The question whether a variant answers.
 *
 * @param query undecoded, or null
 */
record Probe(VariantName name, String method, String path, String query) {
    private static final int SERVER_ERROR = 500;
    private static final int NOT_IMPLEMENTED = 501;

    /**
     * @param asked what the variant wants to be asked below its route, or null for the usual: a list with one item, or of
     *     a service elsewhere, of which nobody knows how long its lists are, no more than OPTIONS
     */
    static Probe of(VariantName name, Object asked, boolean elsewhere) {
        String route = FrontDoor.ROOT + "/" + name.route();
        if (asked == null && elsewhere) {
            return new Probe(name, "OPTIONS", route, null);
        }
        String below = asked == null ? "?page_size=1" : asked.toString();
        int query = below.indexOf('?');
        return new Probe(
                name,
                "GET",
                route + "/" + (query < 0 ? below : below.substring(0, query)),
                query < 0 ? null : below.substring(query + 1));
    }

    /** Asks, and gives the status that came back. */
    int ask(VariantHandler handler, String correlation) throws ServletException, IOException {
        InternalExchange exchange = new InternalExchange(
                method,
                path,
                query,
                Map.of(
                        RequestAttributes.CORRELATION_ID,
                        correlation,
                        RequestAttributes.ROUTE,
                        name.route(),
                        RequestAttributes.VARIANT,
                        name.variant(),
                        RequestAttributes.ORIGINAL_PATH,
                        path));
        handler.service(exchange.request(), exchange.response());
        return exchange.status();
    }

    /** Whether somebody is there who answers so; a service need not know OPTIONS. */
    boolean isAnswer(int status) {
        return status < SERVER_ERROR || status == NOT_IMPLEMENTED && method.equals("OPTIONS");
    }
}
