/** How far a migration is: four phases, what is done, what is next and what stands against it. */
package dev.bof.migration.status;
