package dev.bof.core;

/**
 * An item of a bulk call whose turn has come.
 *
 * @param index its place in the call
 * @param id the id of the object that it is about, as the client wrote it, or null for a new one
 * @param key the same id as the database knows it
 */
record BulkItem<I>(int index, String id, Object key, I value) {}
