package dev.bof.persistence.schema;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.flywaydb.core.api.resource.LoadableResource;

/** A migration script in a bundle. */
final class Script extends LoadableResource {
    private final URL url;
    private final String name;

    /** @param name the path below the set's folder, by which the history knows the script */
    Script(URL url, String name) {
        this.url = url;
        this.name = name;
    }

    String text() {
        try (var in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + url, e);
        }
    }

    @Override
    public Reader read() {
        return new StringReader(text());
    }

    @Override
    public String getFilename() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public String getRelativePath() {
        return name;
    }

    @Override
    public String getAbsolutePath() {
        return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return url.toString();
    }
}
