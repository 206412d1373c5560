package dev.bof.core;

import java.lang.reflect.RecordComponent;

/** How a schema shows an object that another one holds, or a list of such objects. */
interface Held {
    /** Null where the component is a plain value. */
    static Held of(RecordComponent component, Attribute holder, boolean keepsEmpty) {
        Elements elements = Elements.of(component, holder, keepsEmpty);
        return elements == null ? Embedded.of(component, holder, keepsEmpty) : elements;
    }

    /** What the schema has of it; null for none. */
    Object read(Object held);

    /** The same with maps in the place of records, by the names that clients use; null for none. */
    Object values(Object held);

    /** Whether a client can send it. */
    boolean writable();

    /**
     * Gives the object what a client has sent.
     *
     * @return whether that changed anything
     */
    boolean write(Object wanted, Object object);
}
