package dev.bof.migration.store;

import java.io.IOException;

/** What is done while no other run can. */
@FunctionalInterface
interface Work<T> {
    T run() throws IOException;
}
