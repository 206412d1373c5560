/**
 * The tool as commands of the Karaf shell. Nothing else of the tool knows this package: what it needs beyond is imported
 * optionally, and missing outside Karaf.
 */
package dev.bof.migration.karaf;
