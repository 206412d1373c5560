/** The transactions of reads and writes, and who takes part in them. */
package dev.bof.core.transaction;
