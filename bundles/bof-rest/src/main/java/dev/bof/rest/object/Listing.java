package dev.bof.rest.object;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bof.api.query.Page;
import java.util.List;

/** A page as clients see it. */
sealed interface Listing {

    static Listing of(Page<Object> page) {
        return page.page() == null
                ? new Following(page.items(), page.total(), page.pageSize(), page.nextCursor())
                : new Numbered(page.items(), page.total(), page.page(), page.pageSize(), page.pages());
    }

    /** A page that was asked for by number; without the totals where they were not asked for. */
    record Numbered(
            List<Object> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long total,
            int page,
            int pageSize,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long pages)
            implements Listing {}

    /** A page that was asked for by cursor; the next one is null at the end. */
    record Following(
            List<Object> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long total,
            int pageSize,
            String nextCursor) implements Listing {}
}
