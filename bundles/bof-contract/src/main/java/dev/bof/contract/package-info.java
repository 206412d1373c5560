/**
 * Asks two variants of a service the same and compares the answers: every endpoint, with good and bad input, filters
 * and pages over the data that there is, and writes on twins, which are two objects that differ in nothing but their
 * keys.
 */
package dev.bof.contract;
