package dev.bof.rest.idempotency;

import dev.bof.rest.answer.RenderedAnswer;

/**
 * What is known of a key.
 *
 * @param fingerprint of the request that it was used for
 * @param variant the one that got that request
 * @param answer the first answer, or null where the request has not told how it ended
 */
record KeptKey(String fingerprint, String variant, RenderedAnswer answer) {}
