package dev.bof.migration.model;

/**
 * What a client sends.
 *
 * @param type such as {@code CreateInvoice}, {@code List<CreateInvoice>} or {@code Map<String, Object>}
 * @param javaName the method's parameter
 * @param validated whether an annotation or the code asks for its constraints to be checked
 * @param required whether the front end refuses a request without it
 */
public record RequestBody(TypeRef type, String javaName, boolean validated, boolean required, Place place) {}
