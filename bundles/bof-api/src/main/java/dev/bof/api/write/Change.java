package dev.bof.api.write;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one write did to one object. Immutable; the values of the field maps are values of the entity's fields, by the
 * names that clients use.
 *
 * @param objectType the descriptor's name of the object, such as {@code order}
 * @param route the route that serves it
 * @param objectId the id as clients write it
 * @param companyId the company it belongs to, or null where it belongs to none
 * @param version the object's version after the write, 0 where its table counts none
 * @param before all fields as they were, empty for a new object
 * @param after all fields as they are now
 * @param actor who did it
 * @param time when, UTC, cut to microseconds
 * @param correlationId the request that it was part of
 * @param variant the variant that did it
 * @param action the name of the operation where {@code kind} is {@link ChangeKind#CUSTOM}, else null
 */
public record Change(
        String objectType,
        String route,
        String objectId,
        Long companyId,
        long version,
        ChangeKind kind,
        Map<String, Object> before,
        Map<String, Object> after,
        String actor,
        Instant time,
        String correlationId,
        String variant,
        String action) {
    public Change {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }

    /** A change that no operation of a domain's own has made. */
    public Change(
            String objectType,
            String route,
            String objectId,
            Long companyId,
            long version,
            ChangeKind kind,
            Map<String, Object> before,
            Map<String, Object> after,
            String actor,
            Instant time,
            String correlationId,
            String variant) {
        this(
                objectType,
                route,
                objectId,
                companyId,
                version,
                kind,
                before,
                after,
                actor,
                time,
                correlationId,
                variant,
                null);
    }
}
