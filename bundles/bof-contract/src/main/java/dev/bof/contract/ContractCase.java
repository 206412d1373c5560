package dev.bof.contract;

/**
 * One thing that both variants have to answer the same.
 *
 * @param operation the name of the contract's operation that it is about
 * @param name what is asked, for reports
 * @param check asks both; an {@link AssertionError} tells every difference
 */
public record ContractCase(String operation, String name, Check check) {

    /** @throws AssertionError if the answers differ, with the requests and both answers */
    public void run() {
        check.run();
    }

    /** Asks and compares. */
    @FunctionalInterface
    public interface Check {
        /** @throws AssertionError if the answers differ */
        void run();
    }
}
