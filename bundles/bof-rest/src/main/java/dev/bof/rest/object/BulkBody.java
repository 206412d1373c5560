package dev.bof.rest.object;

import dev.bof.api.write.Bulk;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The body of a bulk call. Its items stay the text that they came as until their turn comes, so that ten thousand of
 * them take no more memory than that.
 */
record BulkBody(Bulk.Mode mode, boolean dryRun, byte[] json, List<Slice> items) {

    /** Where an item stands in the body. */
    record Slice(int from, int length) {}

    /** The call, with each item read by {@code reader} when it is asked for. */
    <I> Bulk<I> bulk(Function<JsonSlice, I> reader) {
        List<Supplier<I>> suppliers = items.stream()
                .<Supplier<I>>map(item -> () -> reader.apply(new JsonSlice(json, item.from(), item.length())))
                .toList();
        return new Bulk<>(mode, dryRun, suppliers);
    }
}
