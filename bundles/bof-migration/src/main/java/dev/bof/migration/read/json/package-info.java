/** Reads how classes look in JSON: names, order, what is left out, the texts of enums. */
package dev.bof.migration.read.json;
