package dev.bof.persistence.unit;

import dev.bof.persistence.FakeBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bundle with the entity {@link Thing}, loaded by a class loader of its own, as in the framework. */
public final class ThingsBundle {
    private static final String CLASS_FILE = Thing.class.getName().replace('.', '/') + ".class";

    private ThingsBundle() {}

    /** The bundle in {@code folder}, with one unit called {@code things}. */
    public static FakeBundle in(Path folder) {
        try (InputStream original = Thing.class.getClassLoader().getResourceAsStream(CLASS_FILE)) {
            Path copy = folder.resolve(CLASS_FILE);
            Files.createDirectories(copy.getParent());
            Files.write(copy, original.readAllBytes());
            return new FakeBundle("things", folder)
                    .header("Meta-Persistence", "")
                    .file("META-INF/persistence.xml", "<persistence><persistence-unit name='things'/></persistence>")
                    .classes(new OwnClasses(folder.toUri().toURL()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads what the bundle has itself, before anybody else does. */
    private static final class OwnClasses extends URLClassLoader {
        OwnClasses(URL folder) {
            super(new URL[] {folder}, ThingsBundle.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                return name.equals(Thing.class.getName()) ? findClass(name) : super.loadClass(name, resolve);
            }
        }
    }
}
