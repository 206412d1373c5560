package dev.bof.api.object;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a {@link BusinessObjectService} an endpoint of its route: an operation of the domain's own, most often
 * on one object. It stands at public methods with these parameters:
 *
 * <ol>
 *   <li>where the path begins with <code>{id}</code>: the object, undeleted, which the method may change; it is stored with
 *       what the change says
 *   <li>where the operation needs more than the object: a record, which is read from the request's body and satisfies its
 *       constraints
 *   <li>where it needs still more, an {@link ActionCall}
 * </ol>
 *
 * It returns the object, which is answered as every write answers it, a record or a list of records, which are answered
 * as they are, or nothing.
 *
 * <p>An action by {@code GET} only reads: it takes no body, gives something, and nothing that it changes is kept. Any other
 * one is about one object and runs in the write's own transaction, with {@code If-Match}, idempotency keys and write participants as in
 * every write; these are told a change of the kind {@code CUSTOM} with the action's name, also where the object stays
 * as it is. What it throws rolls the write back. The object is checked by {@link BusinessObjectService#validate}
 * afterwards; the hooks of an update are not called. May run in many threads at once.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Action {
    /**
     * Where it lies below the route: <code>{id}</code>, a slash and one or more words, such as <code>{id}/pay</code>. After
     * the first word there may be names in braces, such as <code>{id}/assign/{agent}</code>. A {@code GET} can do without
     * the id: <code>by-state/{state}</code>.
     */
    String path();

    /** The HTTP method that leads to it: {@code GET}, {@code POST}, {@code PUT}, {@code PATCH} or {@code DELETE}. */
    String method() default "POST";

    /** What participants know it by; the words of its path where nothing is said. */
    String name() default "";
}
