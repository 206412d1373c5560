package dev.bof.api.write;

import java.util.Set;

/**
 * What a writer expects of the object that it writes to. The check and the write are one: no other write comes between.
 *
 * @param tags the tags that the object may have, see {@code ObjectOperations.tag}; null where any will do
 */
public record Expected(Set<String> tags) {
    /** Whatever the object is like. */
    public static final Expected ANYTHING = new Expected(null);

    public Expected {
        tags = tags == null ? null : Set.copyOf(tags);
    }

    /** The object as it was in this version. */
    public static Expected version(long version) {
        return new Expected(Set.of(Long.toString(version)));
    }

    /** Whether an object with this tag is as expected. */
    public boolean isMetBy(String tag) {
        return tags == null || tags.contains(tag);
    }
}
