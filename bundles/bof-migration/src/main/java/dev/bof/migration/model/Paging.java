package dev.bof.migration.model;

import java.util.List;

/**
 * How a list is paged and sorted.
 *
 * @param style how clients name a page
 * @param positionParameter the name of the page's or the start's parameter, or empty
 * @param sizeParameter the name of the size's parameter, or empty
 * @param firstPage the number of the first page; null where unknown or not paged by number
 * @param defaultSize null where unknown
 * @param maxSize null where there is none, or it is unknown
 * @param aboveMax what happens to a size above it
 * @param belowMin what happens to a size below one
 * @param beforeFirst what happens to a position before the first
 * @param unreadable what happens to a size or a position that is no number
 * @param refusals where the code refuses values of parameters
 * @param sortable the names that clients may sort by; empty where the code does not restrict them
 * @param order how the list is sorted where the client says nothing; empty where the code does not sort
 * @param doubts what the code does with pages and orders, or may do, that the others do not say
 * @param place where the code pages; null where it is known by names only
 */
public record Paging(
        Style style,
        String positionParameter,
        String sizeParameter,
        Integer firstPage,
        Integer defaultSize,
        Integer maxSize,
        OutOfRange aboveMax,
        OutOfRange belowMin,
        OutOfRange beforeFirst,
        OutOfRange unreadable,
        List<Refusal> refusals,
        List<String> sortable,
        List<Order> order,
        List<Doubt> doubts,
        Place place) {

    /** How clients name a page. */
    public enum Style {
        NONE,
        PAGE,
        START
    }

    /** What happens to a value out of its range. */
    public enum OutOfRange {
        UNKNOWN,
        CLAMPED,
        REFUSED,
        DEFAULTED,
        /** The nearest possible one is taken, and the answer tells the one that was asked for. */
        ECHOED,
        /** Zero goes to the database as it is, and what is below fails there. */
        UNLIMITED
    }

    /** @param attribute of the entity, a path such as {@code customer.name} */
    public record Order(String attribute, boolean descending) {}

    /** @param what a sentence for a person */
    public record Doubt(String what, Place place) {}

    /**
     * A place in the code that refuses what a client asks a list for.
     *
     * @param parameter of the endpoint, as clients write it
     * @param passesBlanks whether an empty value is looked at by itself
     * @param place of the throw or the answer
     */
    public record Refusal(String parameter, boolean passesBlanks, Place place) {}

    public Paging {
        refusals = List.copyOf(refusals);
        sortable = List.copyOf(sortable);
        order = List.copyOf(order);
        doubts = List.copyOf(doubts);
    }

    /** Whether an empty value is refused as any other. */
    public boolean refusesBlanks(String parameter) {
        return refusals.stream().anyMatch(each -> each.parameter().equals(parameter) && !each.passesBlanks());
    }

    public boolean refuses(String parameter) {
        return refusals.stream().anyMatch(each -> each.parameter().equals(parameter));
    }
}
