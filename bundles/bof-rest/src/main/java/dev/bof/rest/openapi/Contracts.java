package dev.bof.rest.openapi;

import java.util.List;

/** The contracts of what is served now. */
public interface Contracts {

    /** Those of the active variants and of the framework's own routes, by route. */
    List<Contract> active();

    /** Another number whenever {@link #active} may give something else. */
    long revision();
}
