package dev.bof.core.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.object.ObjectOperations;
import dev.bof.api.query.Page;
import dev.bof.api.query.Query;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is asked, both databases answer what a plain evaluation in memory gives. */
class RandomQueriesTest {
    private static final long SEED = Long.getLong("seed", 20251122);
    private static final int ROUNDS = 7;
    private static final int QUERIES = 150;

    @ParameterizedTest
    @EnumSource
    void pagesAreThoseOfAPlainEvaluation(SampleDatabase database) throws Exception {
        ObjectOperations<Sample> operations = database.samples();
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            Samples random = new Samples(seed);
            List<Sample> samples = random.samples(80);
            database.store(samples);
            for (int i = 0; i < QUERIES; i++) {
                Query query = random.query().pageSize(random.upTo(30)).page(random.upTo(3));
                List<Long> all = PlainList.ids(samples, query);
                Page<Sample> page = operations.list(query);
                int first = Math.min(all.size(), (page.page() - 1) * page.pageSize());
                List<Long> expected = all.subList(first, Math.min(all.size(), first + page.pageSize()));
                String message = "seed " + seed + ": " + query;
                assertEquals(expected, ids(page), message);
                assertEquals(all.size(), page.total(), message);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWalkByCursorShowsTheWholeListInItsOrder(SampleDatabase database) throws Exception {
        ObjectOperations<Sample> operations = database.samples();
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            Samples random = new Samples(seed);
            List<Sample> samples = random.samples(40);
            database.store(samples);
            for (int i = 0; i < QUERIES / 5; i++) {
                Query query = random.query().pageSize(random.upTo(15));
                boolean total = random.upTo(4) == 1;
                List<Long> all = PlainList.ids(samples, query);
                List<Long> walked = new ArrayList<>();
                for (String cursor = ""; cursor != null; ) {
                    Page<Sample> page = operations.list(query.after(cursor).total(total));
                    walked.addAll(ids(page));
                    cursor = page.nextCursor();
                    assertTrue(cursor == null || page.items().size() == page.pageSize(), "only the last page is short");
                    assertEquals(total ? Long.valueOf(all.size()) : null, page.total());
                }
                assertEquals(all, walked, "seed " + seed + ": " + query);
            }
        }
    }

    private static List<Long> ids(Page<Sample> page) {
        return page.items().stream().map(Sample::getId).toList();
    }
}
