package dev.bof.api.query;

import java.util.List;

/**
 * Words that must all occur, each in one of the fields, compared without regard to case and accents.
 *
 * @param text at most ten words with blanks between them; without a word it asks for nothing and everything is found
 * @param fields the fields as clients write them; the descriptor's searchable ones where it is empty
 */
public record Search(String text, List<String> fields) {
    public Search {
        fields = List.copyOf(fields);
    }
}
