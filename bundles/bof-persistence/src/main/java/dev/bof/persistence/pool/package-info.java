/** The connection pool and who holds its connections. */
package dev.bof.persistence.pool;
