package dev.bof.core;

import java.lang.invoke.MethodHandle;

/** A value of an object that clients can get. */
interface Readable {
    /** The name as clients write it. */
    String wire();

    /** The type, boxed where it is primitive. */
    Class<?> type();

    /** Whether it is of a primitive type, and so never null. */
    boolean primitive();

    /** A handle that takes the object and gives the value in its own type. */
    MethodHandle getter();

    Object get(Object object);
}
