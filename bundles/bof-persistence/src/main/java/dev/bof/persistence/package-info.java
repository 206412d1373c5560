/** What the packages of the database layer share. */
package dev.bof.persistence;
