/** Forwarding of requests to services elsewhere, and of their answers, both streamed. */
package dev.bof.rest.forward;
