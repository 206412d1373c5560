package dev.bof.api.object;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The names of fields: {@code companyId} in Java is {@code company_id} for clients. */
public final class FieldNames {
    private FieldNames() {}

    /** The name or property path as clients write it; a run of capitals is one word: {@code taxID} is {@code tax_id}. */
    public static String wire(String javaName) {
        StringBuilder wire = new StringBuilder(javaName.length() + 4);
        boolean inCapitals = true;
        for (int i = 0; i < javaName.length(); i++) {
            char c = javaName.charAt(i);
            boolean capital = Character.isUpperCase(c);
            if (capital && !inCapitals) {
                wire.append('_');
            }
            wire.append(Character.toLowerCase(c));
            inCapitals = capital;
        }
        return wire.toString();
    }

    /** The first name of a path: {@code items} of {@code items[3].name}. */
    public static String root(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return path.substring(0, end);
    }

    /** The name in Java of a name that clients write: {@code company_id} is {@code companyId}. */
    public static String property(String wire) {
        StringBuilder name = new StringBuilder(wire.length());
        for (int i = 0; i < wire.length(); i++) {
            char c = wire.charAt(i);
            boolean joins = c == '_' && i + 1 < wire.length();
            name.append(joins ? Character.toUpperCase(wire.charAt(++i)) : c);
        }
        return name.toString();
    }

    /**
     * The fields of a schema that have plain values of the object's own, in the order of its components. Those of a
     * component that is a record itself stand in its place, each behind its name and a dot: {@code address.city}.
     * {@link Computed} fields and lists are none.
     */
    public static List<String> leaves(Class<? extends Record> schema) {
        return leaves("", schema).toList();
    }

    private static Stream<String> leaves(String above, Class<?> schema) {
        return Arrays.stream(schema.getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(Computed.class))
                .filter(component -> !Collection.class.isAssignableFrom(component.getType()))
                .flatMap(component -> {
                    String name = above + wire(component.getName());
                    return component.getType().isRecord() ? leaves(name + ".", component.getType()) : Stream.of(name);
                });
    }

    /** The fields of a schema as clients write them, in the order of its components. */
    public static List<String> of(Class<? extends Record> schema) {
        return Arrays.stream(schema.getRecordComponents())
                .map(RecordComponent::getName)
                .map(FieldNames::wire)
                .toList();
    }
}
