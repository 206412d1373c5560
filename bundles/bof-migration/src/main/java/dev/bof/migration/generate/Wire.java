package dev.bof.migration.generate;

import java.util.Locale;

/** Names of fields as the framework calls them: {@code companyId} is {@code company_id}. */
final class Wire {
    private Wire() {}

    static String name(String javaName) {
        StringBuilder wire = new StringBuilder();
        boolean inCapitals = true;
        for (char c : javaName.toCharArray()) {
            boolean capital = Character.isUpperCase(c);
            if (capital && !inCapitals) {
                wire.append('_');
            }
            wire.append(Character.toLowerCase(c));
            inCapitals = capital;
        }
        return wire.toString();
    }

    /** The words of a name, such as {@code zip code}. */
    static String words(String javaName) {
        return name(javaName).replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
