package dev.bof.itests.probe;

import java.lang.ref.SoftReference;

/** Brings the virtual machine to let go of everything that is held softly or weakly. */
final class Memory {
    private Memory() {}

    /**
     * Asks for more memory than there can be: the virtual machine clears every soft reference before it refuses. The
     * classes that nobody holds any more are unloaded by the collection after that.
     *
     * @throws IllegalStateException if a soft reference has survived
     */
    static void clearSoftReferences() {
        SoftReference<Object> canary = new SoftReference<>(new Object());
        exhaust();
        if (canary.get() != null) {
            throw new IllegalStateException("soft references have not been cleared");
        }
        System.gc();
    }

    private static void exhaust() {
        try {
            long[] tooMuch = new long[Integer.MAX_VALUE - 8];
            throw new IllegalStateException("there is memory for " + tooMuch.length + " numbers");
        } catch (OutOfMemoryError e) {
            // what was wanted: nothing but this one array could not be made
            return;
        }
    }
}
