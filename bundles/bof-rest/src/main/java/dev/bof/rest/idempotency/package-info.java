/** Idempotency keys: a request that is sent several times is done once. */
package dev.bof.rest.idempotency;
