/** Writes a framework module from what was read of a legacy service. */
package dev.bof.migration.generate;
