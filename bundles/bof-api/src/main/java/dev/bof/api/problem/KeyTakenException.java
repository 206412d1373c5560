package dev.bof.api.problem;

import java.util.List;

/** A conflict with another object, which holds the same unique key. */
public final class KeyTakenException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> fields;

    /**
     * @param fields those of the key as clients write them, one at least, without the company
     * @param detail what is taken, not null
     */
    public KeyTakenException(List<String> fields, String detail) {
        super(ProblemType.CONFLICT, detail);
        this.fields = List.copyOf(fields);
    }

    /** The fields of the key. */
    public List<String> fields() {
        return fields;
    }
}
