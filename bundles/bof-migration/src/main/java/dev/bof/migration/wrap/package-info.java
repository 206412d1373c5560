/**
 * Makes a variant bundle of a service's jar or war, without a change to its sources: names of javax become those of
 * jakarta, transactional methods are wrapped, and a manifest and a small runtime are added. Nothing of the service is
 * loaded or run.
 */
package dev.bof.migration.wrap;
