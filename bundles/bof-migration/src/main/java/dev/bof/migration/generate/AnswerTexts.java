package dev.bof.migration.generate;

import dev.bof.migration.model.FieldMapping.How;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The values in the answers of endpoints, in the words of the compatibility profile. It knows less there than in errors,
 * and one name that it does not know makes it refuse the whole profile.
 */
final class AnswerTexts {
    private static final Pattern VALUE = Pattern.compile("\\$\\{([^}]*)}");
    private static final String OBJECT = "object.";
    private static final String ITEM = "item";
    private static final Set<String> ALWAYS = Set.of("status", "reason", "timestamp", "timestampWithOffset");
    private static final Set<String> OF_LISTS = Set.of(
            "items",
            "count",
            "total",
            "page",
            "pages",
            "size",
            "start",
            "first",
            "last",
            "empty",
            "sorted",
            "unsorted");

    private final ObjectDesign design;
    private final Placeholders placeholders;

    AnswerTexts(ObjectDesign design, Placeholders placeholders) {
        this.design = design;
        this.placeholders = placeholders;
    }

    /** A text as a template; empty where it has a value that clients do not see of the object. */
    Optional<String> template(String text) {
        Matcher matcher = VALUE.matcher(text);
        StringBuilder template = new StringBuilder();
        while (matcher.find()) {
            Optional<String> value = value(matcher.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(template, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(matcher.appendTail(template).toString());
    }

    private Optional<String> value(String name) {
        return name.startsWith(OBJECT)
                ? seen(name.substring(OBJECT.length())).map(field -> "${" + ITEM + "." + field + "}")
                : placeholders.template("${" + name + "}");
    }

    /** What clients call a value that they see as the object has it. */
    private Optional<String> seen(String path) {
        boolean isSeen = design.object().view().stream()
                .anyMatch(mapping -> mapping.how() == How.COPIED
                        && mapping.computation() == null
                        && mapping.attribute().equals(path));
        return Stream.concat(Stream.of(design.id()), design.leaves())
                .filter(field -> isSeen && field.path().equals(path))
                .map(FieldDesign::wire)
                .findFirst();
    }

    /** Whether the profile knows all values of a template in an answer. */
    static boolean areKnown(String template, boolean isList) {
        Predicate<String> ofOne = name -> name.equals(ITEM) || name.equals("id") || name.startsWith(ITEM + ".");
        return VALUE.matcher(template)
                .results()
                .map(found -> found.group(1))
                .allMatch(name -> ALWAYS.contains(name) || (isList ? OF_LISTS.contains(name) : ofOne.test(name)));
    }
}
