package dev.bof.contract;

/**
 * A request and its answer.
 *
 * @param mask what is the asked variant's, or the asked object's, own
 */
record Exchange(Call call, Reply reply, Mask mask) {}
