package dev.bof.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.object.BaseProperty;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.rest.json.JsonMappers;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Variants come and go, and what was said of them in the document keeps none of their classes. */
class LeakTest {
    private static final int UPDATES = 30;

    /** Loads this package's samples itself, as the bundle of a variant loads its classes. */
    private static final class Revision extends URLClassLoader {
        Revision() {
            super(
                    new URL[] {
                        Invoice.class.getProtectionDomain().getCodeSource().getLocation()
                    },
                    Invoice.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(Invoice.class.getName()) || name.startsWith(TicketResource.class.getName())) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
            return super.loadClass(name, resolve);
        }
    }

    @Test
    void noClassLoaderOfAVariantThatHasLeftRemains() throws Exception {
        List<WeakReference<ClassLoader>> revisions = new ArrayList<>();
        List<Contract> kept = new ArrayList<>();
        for (int i = 0; i < UPDATES; i++) {
            revisions.add(update(kept));
        }

        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (remaining(revisions) > 0 && System.nanoTime() < deadline) {
            System.gc();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }

        assertEquals(0, remaining(revisions));
        assertEquals(2 * UPDATES, kept.size());
    }

    private static WeakReference<ClassLoader> update(List<Contract> kept) throws Exception {
        try (Revision revision = new Revision()) {
            Class<?> invoice = revision.loadClass(Invoice.class.getName());
            Object ticket = revision.loadClass(TicketResource.class.getName())
                    .getConstructor()
                    .newInstance();
            assertNotEquals(Invoice.class, invoice);
            Field descriptor = invoice.getDeclaredField("DESCRIPTOR");
            descriptor.setAccessible(true);
            Contract objects = new ObjectContract(
                            "/api/v1",
                            (ObjectDescriptor<?>) descriptor.get(null),
                            EnumSet.allOf(BaseProperty.class),
                            List.of(),
                            JsonMappers.create())
                    .read();
            Contract tickets = ContractReader.read("/api/v1", "tickets", ticket, JsonMappers.create());
            assertTrue(objects.paths().size() > 1 && tickets.paths().size() > 1);
            kept.add(objects);
            kept.add(tickets);
            return new WeakReference<>(revision);
        }
    }

    private static long remaining(List<WeakReference<ClassLoader>> revisions) {
        return revisions.stream().filter(revision -> revision.get() != null).count();
    }
}
