package dev.bof.rest.openapi;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What operations and schemas of a route are called. The names come from the route alone, so that they stay the same
 * whatever else is installed, and no two routes share one.
 *
 * @param plural such as {@code BillingInvoices}
 * @param singular such as {@code BillingInvoice}
 * @param bare the singular without the route's first segments, such as {@code Invoice}
 */
record Names(String plural, String singular, String bare) {

    /** @param object what one object is called, such as {@code invoice} */
    static Names of(String route, String object) {
        int last = route.lastIndexOf('/') + 1;
        String prefix = camel(route.substring(0, last));
        String bare = camel(object);
        return new Names(prefix + camel(route.substring(last)), prefix + bare, bare);
    }

    static Names of(String route) {
        return of(route, singular(route.substring(route.lastIndexOf('/') + 1)));
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** Those of what is added to the route under a name of its own. */
    Names within(String capability) {
        String more = camel(capability);
        return new Names(plural + more, singular + more, singular + more);
    }

    /** The name of the schema of a class: {@code CreateInvoice} becomes {@code CreateBillingInvoice}. */
    String schema(Class<?> type) {
        String simple = type.getSimpleName();
        return simple.contains(bare) ? simple.replace(bare, singular) : singular + simple;
    }

    static String camel(String words) {
        return Arrays.stream(words.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
