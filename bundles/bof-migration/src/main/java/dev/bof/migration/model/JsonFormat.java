package dev.bof.migration.model;

/**
 * How a value is written in JSON where an annotation says so.
 *
 * @param pattern of a date or a number, or empty
 * @param timezone or empty
 * @param shape {@code STRING}, {@code NUMBER} or empty
 * @param serializer the qualified name of a serializer or adapter class, or empty
 */
public record JsonFormat(String pattern, String timezone, String shape, String serializer) {}
