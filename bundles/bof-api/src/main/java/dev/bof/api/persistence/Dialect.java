package dev.bof.api.persistence;

import org.osgi.annotation.versioning.ProviderType;

/** What one database says otherwise than another. Registered as a service; its answers never change. */
@ProviderType
public interface Dialect {

    /** The database's name in lower case: {@code h2} or {@code postgresql}. */
    String vendor();

    /** An SQL expression that compares and sorts the text {@code expression} by code point. */
    String byCodePoint(String expression);

    /** An SQL expression for the text {@code expression} as {@link dev.bof.api.object.Texts#fold} makes it. */
    String folded(String expression);
}
