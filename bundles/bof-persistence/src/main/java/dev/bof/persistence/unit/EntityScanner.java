package dev.bof.persistence.unit;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Finds the classes of a bundle that are marked for persistence. EclipseLink cannot look for them itself: it does not
 * know the framework's URLs.
 */
final class EntityScanner {
    private static final List<String> MARKS = List.of(
            descriptor(Entity.class),
            descriptor(Embeddable.class),
            descriptor(MappedSuperclass.class),
            descriptor(Converter.class));

    private EntityScanner() {}

    /** The names of the classes, without loading any. */
    static List<String> scan(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring
                .listResources("/", "*.class", BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL)
                .stream()
                .filter(path -> isMarked(wiring.getClassLoader(), path))
                .map(path ->
                        path.substring(0, path.length() - ".class".length()).replace('/', '.'))
                .sorted()
                .toList();
    }

    /** A class file holds the names of its annotations as plain text. */
    private static boolean isMarked(ClassLoader loader, String path) {
        try (InputStream in = loader.getResourceAsStream(path)) {
            String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return MARKS.stream().anyMatch(content::contains);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    private static String descriptor(Class<? extends Annotation> mark) {
        return mark.descriptorString();
    }
}
