package dev.bof.api.object;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells people what a field of a schema, a schema, or a method or parameter of a resource class is: it stands in the
 * published contract.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {
    /** One sentence. */
    String value();

    /** A value as clients write it, without quotes; none where it is empty. */
    String example() default "";
}
