package dev.bof.api.object;

import java.util.Map;

/**
 * Which objects a list shows.
 *
 * @param page the page's number, from 1
 * @param pageSize objects a page, within the descriptor's limit
 * @param filters the value that a field must have, by the field's name as clients write it; the text is read by the
 *     field's type
 */
public record ListQuery(int page, int pageSize, Map<String, String> filters) {
    public ListQuery {
        filters = Map.copyOf(filters);
    }
}
