package dev.bof.api.route;

import java.util.Objects;
import java.util.Set;

/**
 * A variant that is a service elsewhere: it stays where it runs, and the front door forwards to it.
 *
 * @param route the path below the API's root, such as {@code orders} or {@code billing/invoices}
 * @param variant its name, such as {@code legacy}
 * @param url where the service has what lies below the route, with http or https, such as
 *     {@code http://old.example:8080/app/orders}
 * @param parameters the query parameters to which the service gives a meaning; null where nobody has said, and every
 *     parameter goes through
 * @param evaluates the preconditions that the service evaluates, of which there is {@code if-match}
 * @param probe what is asked below the URL to see that the service answers, such as {@code ?limit=1}, or null to ask no
 *     more than OPTIONS
 */
public record UrlVariant(
        String route, String variant, String url, Set<String> parameters, Set<String> evaluates, String probe) {
    public UrlVariant {
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(variant, "variant");
        Objects.requireNonNull(url, "url");
        parameters = parameters == null ? null : Set.copyOf(parameters);
        evaluates = Set.copyOf(evaluates);
    }
}
