package dev.bof.migration.model;

/**
 * A file that was read.
 *
 * @param path relative to the service's root, with {@code /} between its names
 * @param sha256 of its bytes, in lower-case hexadecimal digits
 * @param charset by which its text was decoded, by its canonical name
 */
public record SourceFile(String path, String sha256, String charset) {}
