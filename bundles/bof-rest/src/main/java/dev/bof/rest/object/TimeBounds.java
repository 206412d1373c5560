package dev.bof.rest.object;

import dev.bof.api.object.Times;
import dev.bof.api.query.Operator;
import dev.bof.api.query.Query;
import dev.bof.rest.problem.ParameterProblems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The times between which the objects of a list were created or updated: from a bound on, up to before another one. */
final class TimeBounds {
    private static final List<Bound> BOUNDS = List.of(
            new Bound(ParameterNames.CREATED_AFTER, "created_at", Operator.GTE),
            new Bound(ParameterNames.CREATED_BEFORE, "created_at", Operator.LT),
            new Bound(ParameterNames.UPDATED_AFTER, "updated_at", Operator.GTE),
            new Bound(ParameterNames.UPDATED_BEFORE, "updated_at", Operator.LT));

    private record Bound(String parameter, String field, Operator operator) {}

    private TimeBounds() {}

    static Query add(Parameters parameters, Query query) {
        Query bounded = query;
        for (Bound bound : BOUNDS) {
            String text = parameters.text(bound.parameter());
            if (text != null) {
                bounded = bounded.where(bound.field(), bound.operator(), read(bound.parameter(), text));
            }
        }
        return bounded;
    }

    /** A date means its begin in UTC. */
    private static Instant read(String parameter, String text) {
        try {
            return text.indexOf('T') < 0
                    ? Times.parseDate(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Times.parse(text);
        } catch (DateTimeException e) {
            throw ParameterProblems.malformed(
                    parameter,
                    text.indexOf(' ') < 0
                            ? "is not a valid time such as 2025-08-01T10:00:00Z, nor a date such as 2025-08-01."
                            : "has a blank: a + must be written as %2B, such as 2025-08-01T10:00:00%2B02:00.");
        }
    }
}
