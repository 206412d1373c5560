/** Tells what was read from a service, as text for people and as JSON for programs. */
package dev.bof.migration.inventory;
