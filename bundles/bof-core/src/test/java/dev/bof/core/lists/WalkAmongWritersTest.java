package dev.bof.core.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bof.api.object.ObjectOperations;
import dev.bof.api.query.Page;
import dev.bof.api.query.Query;
import dev.bof.api.query.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever walks through a list while others write meets every object that nobody touches, once. */
class WalkAmongWritersTest {
    private static final int OBJECTS = 150;

    @ParameterizedTest
    @EnumSource
    void everyUntouchedObjectIsMetOnce(SampleDatabase database) throws Exception {
        ObjectOperations<Sample> operations = database.samples();
        for (Sort sort : List.of(Sort.ascending("id"), Sort.descending("note"), Sort.ascending("pieces"))) {
            List<Sample> samples = new Samples(7).samples(OBJECTS);
            database.store(samples);
            List<Long> untouched = PlainList.ids(samples, Query.all().sortBy(sort)).stream()
                    .filter(id -> id % 2 == 0)
                    .toList();
            List<Long> met = among(new Writer(database, samples), () -> walk(operations, sort));
            assertEquals(untouched, met.stream().filter(untouched::contains).toList(), "by " + sort);
        }
    }

    private static List<Long> walk(ObjectOperations<Sample> operations, Sort sort) {
        List<Long> met = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            Page<Sample> page =
                    operations.list(Query.all().sortBy(sort).pageSize(3).after(cursor));
            page.items().forEach(sample -> met.add(sample.getId()));
            cursor = page.nextCursor();
        }
        return met;
    }

    private static List<Long> among(Writer writer, Callable<List<Long>> walk) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = thread.submit(writer);
            writer.started.await();
            List<Long> met = walk.call();
            writer.stop.set(true);
            writing.get();
            return met;
        } finally {
            thread.shutdownNow();
        }
    }

    /** Replaces the objects with odd ids by others with other values, again and again. */
    private record Writer(SampleDatabase database, List<Long> odd, CountDownLatch started, AtomicBoolean stop)
            implements Callable<Void> {

        Writer(SampleDatabase database, List<Sample> samples) {
            this(
                    database,
                    samples.stream()
                            .map(Sample::getId)
                            .filter(id -> id % 2 != 0)
                            .toList(),
                    new CountDownLatch(1),
                    new AtomicBoolean());
        }

        @Override
        public Void call() throws Exception {
            Samples random = new Samples(8);
            for (int sign = 1; !stop.get(); sign = -sign) {
                for (long id : odd) {
                    database.replace(sign * id, random.sample(-sign * id));
                    started.countDown();
                }
            }
            return null;
        }
    }
}
