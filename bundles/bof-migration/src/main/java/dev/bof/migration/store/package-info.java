/** Writes many files below one folder, all of them or none, keeps backups, and takes a run back. */
package dev.bof.migration.store;
