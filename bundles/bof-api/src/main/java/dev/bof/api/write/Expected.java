package dev.bof.api.write;

import dev.bof.api.request.HeaderTag;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * What the header {@code If-Match} (RFC 9110) says of one object: any of its strong tags will do, and any object where
     * it is {@code *}. What follows a hyphen in a tag tells representations of one state apart and is passed over.
     *
     * @param header null where there is none, which expects nothing
     * @throws dev.bof.api.problem.ProblemException malformed if it is no such header
     */
    public static Expected ofIfMatch(String header) {
        if (header == null || header.trim().equals("*")) {
            return ANYTHING;
        }
        return new Expected(HeaderTag.list("If-Match", header).stream()
                .filter(tag -> !tag.weak())
                .map(tag -> tag.value().split("-", 2)[0])
                .collect(Collectors.toSet()));
    }

    /** Whether an object with this tag is as expected. */
    public boolean isMetBy(String tag) {
        return tags == null || tags.contains(tag);
    }
}
