package dev.bof.api.compatibility;

import java.util.Objects;

/**
 * How clients asked for a part of a list. Both parameters may be left out by who asks, or be blank; one that is no whole
 * number of 32 bits is dealt with as {@code unreadable} says.
 *
 * @param position the parameter that says where the page begins, null where lists come whole
 * @param size the parameter that says how many objects a page has, null where clients cannot choose
 * @param first the number of the first page, or of the first object
 * @param defaultSize objects a page where a client does not say
 * @param maxSize most objects a page, {@link Integer#MAX_VALUE} where there is no limit
 * @param tooLarge what becomes of a size above the most
 * @param tooSmall what becomes of a size below one
 * @param beforeFirst what becomes of a position before the first one
 */
public record Paging(
        Form form,
        String position,
        String size,
        int first,
        int defaultSize,
        int maxSize,
        Beyond tooLarge,
        Beyond tooSmall,
        Beyond beforeFirst,
        Beyond unreadable) {
    private static final Paging WHOLE = new Paging(
            Form.WHOLE,
            null,
            null,
            0,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Beyond.REFUSED,
            Beyond.REFUSED,
            Beyond.REFUSED,
            Beyond.REFUSED);

    /** What a position counts. */
    public enum Form {
        PAGES,
        OBJECTS,
        /** There are no pages: every list is the whole list. */
        WHOLE
    }

    /** What becomes of a value that is not possible. */
    public enum Beyond {
        /** The nearest possible one is taken; of a value that is no number the default. */
        CLAMPED,
        /** As if nothing had been said. */
        DEFAULTED,
        /** It is a malformed request; the parameter is the error's field. */
        REFUSED,
        /** The nearest possible one is taken, and the answer tells the one that was asked for. */
        ECHOED,
        /** Of a size: zero is no limit, and told as zero; what is below is refused. */
        UNLIMITED
    }

    public Paging {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(tooLarge, "tooLarge");
        Objects.requireNonNull(tooSmall, "tooSmall");
        Objects.requireNonNull(beforeFirst, "beforeFirst");
        Objects.requireNonNull(unreadable, "unreadable");
        if (form == Form.WHOLE != (position == null)) {
            throw new IllegalArgumentException("pages have a parameter for their position, whole lists have none");
        }
        if (defaultSize < 1 || maxSize < defaultSize) {
            throw new IllegalArgumentException("page sizes must be 1 <= " + defaultSize + " <= " + maxSize);
        }
    }

    /** Every list is the whole list. */
    public static Paging whole() {
        return WHOLE;
    }

    /**
     * By the page's number; a size of 20, and nothing that is not possible is refused until more is said.
     *
     * @param position the parameter's name, such as {@code page}
     * @param first what the first page is called, 0 or 1
     * @param size the parameter's name, or null
     */
    public static Paging byPage(String position, int first, String size) {
        return new Paging(
                Form.PAGES,
                position,
                size,
                first,
                20,
                Integer.MAX_VALUE,
                Beyond.CLAMPED,
                Beyond.CLAMPED,
                Beyond.CLAMPED,
                Beyond.DEFAULTED);
    }

    /** By the number of the first object, from 0; otherwise as {@link #byPage}. */
    public static Paging byStart(String position, String size) {
        return new Paging(
                Form.OBJECTS,
                position,
                size,
                0,
                20,
                Integer.MAX_VALUE,
                Beyond.CLAMPED,
                Beyond.CLAMPED,
                Beyond.CLAMPED,
                Beyond.DEFAULTED);
    }

    public Paging sizes(int byDefault, int most) {
        return new Paging(form, position, size, first, byDefault, most, tooLarge, tooSmall, beforeFirst, unreadable);
    }

    public Paging tooLarge(Beyond what) {
        return new Paging(form, position, size, first, defaultSize, maxSize, what, tooSmall, beforeFirst, unreadable);
    }

    public Paging tooSmall(Beyond what) {
        return new Paging(form, position, size, first, defaultSize, maxSize, tooLarge, what, beforeFirst, unreadable);
    }

    public Paging beforeFirst(Beyond what) {
        return new Paging(form, position, size, first, defaultSize, maxSize, tooLarge, tooSmall, what, unreadable);
    }

    public Paging unreadable(Beyond what) {
        return new Paging(form, position, size, first, defaultSize, maxSize, tooLarge, tooSmall, beforeFirst, what);
    }
}
