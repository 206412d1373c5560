package dev.bof.core;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;

/** Calls of method handles that take and give plain objects. */
final class Handles {
    private Handles() {}

    /** A lookup that sees private members of {@code owner}. */
    static Lookup inside(Class<?> owner) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
    }

    /** Calls a handle of the type {@code ()Object}. */
    static Object call(MethodHandle handle) {
        try {
            return handle.invokeExact();
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /** Calls a handle of the type {@code (Object)Object}. */
    static Object call(MethodHandle handle, Object argument) {
        try {
            return handle.invokeExact(argument);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /** Calls a handle of the type {@code (Object,Object)void}. */
    static void set(MethodHandle handle, Object target, Object value) {
        try {
            handle.invokeExact(target, value);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    private static RuntimeException unchecked(Throwable e) {
        if (e instanceof RuntimeException runtime) {
            return runtime;
        }
        if (e instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(e);
    }
}
