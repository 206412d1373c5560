package dev.bof.core;

import dev.bof.api.persistence.Dialect;
import dev.bof.core.transaction.Participant;
import dev.bof.core.transaction.Participants;
import java.util.List;

/** Engines as they are outside of OSGi. */
public final class Engines {
    private Engines() {}

    /** An engine for a database that speaks so. */
    public static Engine on(Dialect dialect) {
        return new Engine(Validators.factory(Engines.class.getClassLoader()), new Participants(List::of), dialect);
    }

    /** An engine whose writes these take part in. */
    static Engine with(Participant... participants) {
        return new Engine(
                Validators.factory(Engines.class.getClassLoader()),
                new Participants(() -> List.of(participants)),
                Database.DIALECT);
    }
}
