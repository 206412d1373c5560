package dev.bof.core.query;

import dev.bof.api.object.Texts;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.query.Search;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a search and where they may occur. A search without words asks for nothing and so finds everything.
 *
 * @param words folded
 */
record Words(List<String> words, List<QueryField> fields) {
    private static final int MOST_WORDS = 10;
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    static final Words NONE = new Words(List.of(), List.of());

    /**
     * @param byDefault the fields to look into where the search names none
     * @param searchable the fields that it may name
     */
    static Words of(Search search, List<QueryField> byDefault, Fields searchable) {
        if (!Texts.storable(search.text())) {
            throw malformed("has a character that cannot be stored.");
        }
        List<QueryField> fields = search.fields().isEmpty()
                ? byDefault
                : search.fields().stream().distinct().map(searchable::require).toList();
        if (fields.isEmpty()) {
            throw malformed("needs search_fields here: the fields to look into.");
        }
        List<String> words = BLANKS.splitAsStream(search.text())
                .map(Texts::fold)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST_WORDS) {
            throw malformed("has more than " + MOST_WORDS + " words.");
        }
        return new Words(words, fields);
    }

    /** The predicate, which may be that of no word. */
    List<String> predicates(Expressions expressions, Bindings bindings) {
        return words.stream()
                .map(word -> fields.stream()
                        .map(field -> expressions.folded(field) + " like " + bindings.bind(Expressions.part(word)))
                        .collect(Collectors.joining(" or ", "(", ")")))
                .toList();
    }

    private static ProblemException malformed(String what) {
        return new ProblemException(ProblemType.MALFORMED, "Query parameter 'search' " + what);
    }
}
