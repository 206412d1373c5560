package dev.bof.rest.compatibility;

import dev.bof.api.compatibility.Paging;
import dev.bof.api.compatibility.Paging.Beyond;
import dev.bof.api.query.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which part of a list a client asks for, in the words of the service. */
final class LegacyPaging {
    private final Paging paging;

    LegacyPaging(Paging paging) {
        this.paging = paging;
    }

    /**
     * A part of a list.
     *
     * @param start how many objects come before it, null where that is not known
     * @param page what the service called the page, null where it has no number
     * @param size objects of a full page
     * @param toldStart the start that the answer tells
     * @param toldSize the size that the answer tells
     */
    record Place(Long start, Long page, int size, Long toldStart, int toldSize) {
        Place(Long start, Long page, int size) {
            this(start, page, size, start, size);
        }

        private Place told(Long otherStart, int otherSize) {
            return new Place(start, page, size, otherStart, otherSize);
        }
    }

    Place place(Map<String, List<String>> given) {
        if (paging.form() == Paging.Form.WHOLE) {
            return new Place(0L, (long) paging.first(), paging.defaultSize());
        }
        boolean unlimited = paging.tooSmall() == Beyond.UNLIMITED && isZero(given, paging.size());
        int size = unlimited
                ? Integer.MAX_VALUE
                : read(given, paging.size(), 1, paging.maxSize(), paging.defaultSize(), paging.tooSmall());
        long position =
                read(given, paging.position(), paging.first(), Integer.MAX_VALUE, paging.first(), paging.beforeFirst());
        long before = position - paging.first();
        Place place = paging.form() == Paging.Form.PAGES
                ? new Place(before * size, position, size)
                : new Place(before, before / size + paging.first(), size);
        return place.told(echoed(given, place), unlimited ? 0 : size);
    }

    private static boolean isZero(Map<String, List<String>> given, String parameter) {
        return number(given, parameter).filter(Integer.valueOf(0)::equals).isPresent();
    }

    private static Optional<Integer> number(Map<String, List<String>> given, String parameter) {
        List<String> values = parameter == null ? null : given.get(parameter);
        try {
            return values == null ? Optional.empty() : Optional.of(Integer.valueOf(values.get(0)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The start that was asked for, where the answer tells it. */
    private Long echoed(Map<String, List<String>> given, Place place) {
        return paging.beforeFirst() == Beyond.ECHOED && paging.form() == Paging.Form.OBJECTS
                ? number(given, paging.position()).map(Integer::longValue).orElse(place.start())
                : place.start();
    }

    /** The place of a page that was asked for by the framework's number, from 1. */
    Place numbered(int page, int size) {
        return new Place((page - 1L) * size, page - 1L + paging.first(), size);
    }

    /** @param query gets the place as its position */
    Query at(Place place, Query query) {
        Query sized = query.pageSize(place.size());
        return paging.form() == Paging.Form.OBJECTS
                ? sized.start(place.start().intValue())
                : sized.page((int) Math.min(Integer.MAX_VALUE, place.page() - paging.first() + 1));
    }

    private int read(
            Map<String, List<String>> given, String parameter, int least, int most, int byDefault, Beyond tooSmall) {
        List<String> values = parameter == null ? null : given.get(parameter);
        if (values == null || values.get(0).isBlank()) {
            return byDefault;
        }
        int value;
        try {
            value = Integer.parseInt(values.get(0));
        } catch (NumberFormatException e) {
            if (paging.unreadable() == Beyond.REFUSED) {
                throw RequestFaults.unreadable(parameter, e);
            }
            return byDefault;
        }
        if (value < least) {
            return beyond(tooSmall, parameter, least, most, least, byDefault);
        }
        return value > most ? beyond(paging.tooLarge(), parameter, least, most, most, byDefault) : value;
    }

    private static int beyond(Beyond what, String parameter, int least, int most, int nearest, int byDefault) {
        return switch (what) {
            case CLAMPED, ECHOED -> nearest;
            case DEFAULTED -> byDefault;
            case REFUSED, UNLIMITED -> throw RequestFaults.outside(parameter, least, most);
        };
    }
}
