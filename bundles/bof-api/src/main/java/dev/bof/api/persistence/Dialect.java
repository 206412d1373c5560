package dev.bof.api.persistence;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What one database says otherwise than another. Registered as a service; its answers never change. Every
 * {@code expression} is SQL that gives a text.
 */
@ProviderType
public interface Dialect {

    /** The database's name in lower case: {@code h2} or {@code postgresql}. */
    String vendor();

    /** An SQL expression that compares and sorts by code point. */
    String byCodePoint(String expression);

    /** The value to bind where {@code text} is compared with {@link #byCodePoint}. */
    Object comparable(String text);

    /** An SQL expression for equality and patterns, in the form that an index by code point serves. */
    String exact(String expression);

    /** The type of {@link java.sql.Types} to bind a text as where the database shall make of it what a column takes. */
    int typeOfAny();

    /** An SQL expression for the text as {@link dev.bof.api.object.Texts#fold} makes it. */
    String folded(String expression);
}
