package dev.bof.api.object;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The field of an element that says its place in the list that it belongs to, such as the number of an invoice's line. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Position {
    /** What the first element has. */
    int first() default 1;
}
