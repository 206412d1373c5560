/** The program {@code migrate}: its options, and what it prints. */
package dev.bof.migration.cli;
