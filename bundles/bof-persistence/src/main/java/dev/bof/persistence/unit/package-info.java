/** Persistence units of bundles. EclipseLink stays inside this package. */
package dev.bof.persistence.unit;
