/** Schema migrations that bundles carry. Flyway, embedded in this bundle, stays inside this package. */
package dev.bof.persistence.schema;
