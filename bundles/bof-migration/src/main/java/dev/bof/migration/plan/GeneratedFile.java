package dev.bof.migration.plan;

/**
 * A file as the generator wants it.
 *
 * @param path below the output root, with {@code /} between its segments
 * @param text whole, with empty kept places
 */
public record GeneratedFile(String path, String text) {}
