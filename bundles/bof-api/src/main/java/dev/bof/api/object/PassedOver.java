package dev.bof.api.object;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a field of a create or update schema that what is sent for it is read and checked as its constraints say, and then
 * passed over: the object keeps what it has. Services have such fields where one transfer type serves several endpoints.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface PassedOver {}
