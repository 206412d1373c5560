package dev.bof.rest.idempotency;

import dev.bof.rest.answer.RenderedAnswer;

/**
 * What a request with a key is answered.
 *
 * @param firstVariant the variant that gave this answer to the same request before, or null where it is the first
 */
record Reply(RenderedAnswer answer, String firstVariant) {

    static Reply first(RenderedAnswer answer) {
        return new Reply(answer, null);
    }

    static Reply again(KeptKey kept) {
        return new Reply(kept.answer(), kept.variant());
    }
}
