/** Reads JPA's mapping of classes to tables. */
package dev.bof.migration.read.jpa;
