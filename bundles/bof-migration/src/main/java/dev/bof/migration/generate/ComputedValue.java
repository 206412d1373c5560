package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.FieldMapping;

/**
 * A value of an answer that a method of the generated entity works out.
 *
 * @param mapping what the legacy service does
 * @param code the expression; null where a person has to write it
 */
record ComputedValue(FieldMapping mapping, Code code) {
    boolean isCarried() {
        return code != null;
    }

    /** Why a person has to write it. */
    String obstacle() {
        String said = mapping.computation().notCarried();
        return said.isEmpty() ? "it needs more than the object has" : said;
    }
}
