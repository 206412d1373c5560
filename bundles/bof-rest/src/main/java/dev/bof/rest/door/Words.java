package dev.bof.rest.door;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.ServiceReference;

/** Service properties that are lists of words: as an array, a collection, or one text with commas. */
final class Words {
    private Words() {}

    static Set<String> of(ServiceReference<?> reference, String property) {
        return parts(reference.getProperty(property))
                .flatMap(part -> Stream.of(part.split(",")))
                .map(String::trim)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Stream<String> parts(Object value) {
        if (value instanceof Object[] array) {
            return Stream.of(array).map(String::valueOf);
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(String::valueOf);
        }
        return value == null ? Stream.empty() : Stream.of(value.toString());
    }
}
