package dev.bof.migration.model;

/**
 * How ids are given out.
 *
 * @param strategy as in JPA; ASSIGNED where the program sets it
 * @param sequence the sequence or table that gives numbers, or the name of a generator that nothing describes, or empty
 * @param schema of the sequence, or empty
 * @param allocationSize how many numbers one access takes; null where there is no generator
 * @param initialValue null where there is no generator
 * @param generator a vendor's own generator class or strategy, or empty
 */
public record IdGeneration(
        Strategy strategy,
        String sequence,
        String schema,
        Integer allocationSize,
        Integer initialValue,
        String generator) {

    /** Who makes an id. */
    public enum Strategy {
        ASSIGNED,
        AUTO,
        IDENTITY,
        SEQUENCE,
        TABLE,
        UUID,
        VENDOR
    }
}
