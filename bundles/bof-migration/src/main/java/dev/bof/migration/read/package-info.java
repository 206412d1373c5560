/**
 * Reads the sources of a service into a {@link dev.bof.migration.model.ServiceModel}. Nothing of the service is ever run, compiled or
 * loaded; no file outside its root is opened.
 */
package dev.bof.migration.read;
