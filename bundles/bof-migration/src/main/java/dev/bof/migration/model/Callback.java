package dev.bof.migration.model;

/**
 * A lifecycle method.
 *
 * @param event the annotation's name, such as {@code PrePersist}
 * @param method its class and name, such as {@code Invoice.touch}
 * @param code its body as in the sources
 */
public record Callback(String event, String method, String code, Place place) {}
