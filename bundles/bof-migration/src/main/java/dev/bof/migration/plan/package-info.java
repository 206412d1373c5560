/** From generated files to a plan: what would be created, changed and kept, shown as it would be done. */
package dev.bof.migration.plan;
