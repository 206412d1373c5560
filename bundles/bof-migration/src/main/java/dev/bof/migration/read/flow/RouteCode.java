package dev.bof.migration.read.flow;

import java.util.function.Supplier;

/**
 * The code of one endpoint with everything that explains it.
 *
 * @param walk null for code that no request leads to directly
 */
record RouteCode(
        Walk walk,
        Answers answers,
        Exceptions exceptions,
        Supplier<Carrier> carriers,
        Traces traces,
        Mappings mappings) {}
