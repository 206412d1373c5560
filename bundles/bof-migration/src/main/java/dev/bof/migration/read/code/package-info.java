/** What Java code says, told without running it: which class a name is, what a constant is worth, what an annotation holds. */
package dev.bof.migration.read.code;
