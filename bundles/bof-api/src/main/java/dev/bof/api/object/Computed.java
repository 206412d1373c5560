package dev.bof.api.object;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a field of a response schema that it is no field of the entity: a method of the entity, or of the object that the
 * schema is for, has its name and no parameters, and works the value out. Clients only get it; lists cannot be filtered or
 * sorted by it.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Computed {}
