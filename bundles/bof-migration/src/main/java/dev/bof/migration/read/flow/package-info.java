/**
 * Follows what the code of an endpoint does, from the method that answers into the classes it calls: how it answers, what it refuses,
 * which values go where. It reads what stands there and runs nothing; what it cannot follow it tells.
 */
package dev.bof.migration.read.flow;
