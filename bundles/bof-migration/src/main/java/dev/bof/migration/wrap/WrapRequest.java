package dev.bof.migration.wrap;

import java.nio.file.Path;

/**
 * What is to be wrapped.
 *
 * @param legacy a jar, a war or a folder of classes
 * @param route the route that it shall serve, such as {@code billing/invoices}
 * @param variant the variant's name, such as {@code legacy}
 * @param base the path of its resources for which the route stands, or null to find it
 * @param output the bundle to write
 */
public record WrapRequest(Path legacy, String route, String variant, String base, Path output) {}
