package dev.bof.rest.compatibility;

import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.compatibility.LegacyFilter;
import dev.bof.api.query.Condition;
import dev.bof.api.query.Operator;
import dev.bof.api.query.OrNone;
import dev.bof.api.query.Pattern;
import dev.bof.api.query.Query;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a client asks a list to be filtered by, in the words of the service. */
final class LegacyFilters {
    private final LegacyEndpoint endpoint;
    private final LegacyParameters parameters;
    private final LegacyValues values;

    LegacyFilters(LegacyEndpoint endpoint, LegacyParameters parameters, LegacyValues values) {
        this.endpoint = endpoint;
        this.parameters = parameters;
        this.values = values;
    }

    /** The query with all that is asked for; empty where no object can be so. */
    Optional<Query> add(Query query, UriInfo uri) {
        Query filtered = query;
        for (Condition condition : endpoint.conditions()) {
            filtered = filtered.where(condition);
        }
        for (LegacyFilter filter : endpoint.filters()) {
            Read read = read(filter, uri);
            if (read.nothing()) {
                return Optional.empty();
            }
            filtered = read.condition() == null ? filtered : filtered.where(read.condition());
        }
        String words = endpoint.searchParameter()
                .map(name -> uri.getQueryParameters().getFirst(name))
                .orElse(null);
        return Optional.of(
                words == null
                        ? filtered
                        : filtered.search(words, endpoint.searchFields().toArray(String[]::new)));
    }

    /**
     * What became of one filter.
     *
     * @param condition null where there is none
     * @param nothing whether no object can be so
     */
    private record Read(Condition condition, boolean nothing) {
        static final Read PASSED_OVER = new Read(null, false);
        static final Read NOTHING = new Read(null, true);
    }

    private Read read(LegacyFilter filter, UriInfo uri) {
        List<String> texts = parameters.isInPath(filter.parameter())
                ? uri.getPathParameters().get(filter.parameter())
                : uri.getQueryParameters().get(filter.parameter());
        if (texts == null) {
            if (filter.byDefault() == null) {
                if (filter.required()) {
                    throw RequestFaults.missing(filter.parameter());
                }
                return Read.PASSED_OVER;
            }
            texts = List.of(filter.byDefault());
        }
        String first = texts.get(0);
        if (first.isEmpty() && filter.blank() != LegacyFilter.Bad.COMPARED) {
            return bad(filter, filter.blank(), null);
        }
        try {
            return new Read(condition(filter, texts), false);
        } catch (IllegalArgumentException e) {
            return bad(filter, filter.bad(), e);
        }
    }

    private Read bad(LegacyFilter filter, LegacyFilter.Bad what, IllegalArgumentException cause) {
        return switch (what) {
            case PASSED_OVER -> Read.PASSED_OVER;
            case FINDS_NOTHING -> Read.NOTHING;
            case FALSE -> new Read(condition(filter, List.of("false")), false);
            case REFUSED, COMPARED -> throw RequestFaults.unreadable(filter.parameter(), cause);
        };
    }

    private static String pattern(Operator operator, String text) {
        return switch (operator) {
            case STARTSWITH -> text + "%";
            case ENDSWITH -> "%" + text;
            case EQ -> text;
            default -> "%" + text + "%";
        };
    }

    private Object value(LegacyFilter filter, String text) {
        Object value = filter.dates() == null
                ? values.read(filter.field(), text, filter.anyCase())
                : LegacyValues.date(text, filter.dates());
        return filter.noneFits() ? new OrNone(value) : value;
    }

    /** Null where a switch is off. */
    private Condition condition(LegacyFilter filter, List<String> texts) {
        if (filter.operand() != null) {
            return LegacyValues.bool(texts.get(0))
                    ? new Condition(filter.field(), filter.operator(), filter.operand())
                    : null;
        }
        boolean many = filter.operator() == Operator.IN || filter.operator() == Operator.NIN;
        Stream<String> wanted =
                many ? texts.stream().flatMap(text -> Arrays.stream(text.split(","))) : Stream.of(texts.get(0));
        if (filter.operator() == Operator.ISNULL) {
            return new Condition(filter.field(), Operator.ISNULL, LegacyValues.bool(texts.get(0)));
        }
        if (filter.like() != LegacyFilter.Like.TEXT) {
            String text = values.read(filter.field(), texts.get(0), false).toString();
            return new Condition(
                    filter.field(),
                    filter.like() == LegacyFilter.Like.PATTERN ? Operator.CONTAINS : Operator.ICONTAINS,
                    new Pattern(pattern(filter.operator(), text), filter.or()));
        }
        return new Condition(
                filter.field(),
                filter.operator(),
                wanted.map(text -> value(filter, text)).toArray());
    }
}
