package dev.bof.api.object;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a component of a create schema is when a client leaves the field out. A field that is sent as {@code null}
 * stays null, so that a constraint can refuse it.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Default {
    /** The value as clients write it in a query, such as {@code true}, {@code customer} or {@code 0.00}. */
    String value();
}
