package dev.bof.rest.compatibility;

/** What the placeholders of a template stand for. */
@FunctionalInterface
interface Values {
    /** The value of this name, to be written by the route's mapper; null where there is none. */
    Object of(String name);

    /** These, and for names that they do not have the others. */
    default Values or(Values others) {
        return name -> {
            Object value = of(name);
            return value == null ? others.of(name) : value;
        };
    }
}
