package dev.bof.core;

import dev.bof.core.transaction.Participant;
import dev.bof.core.transaction.Participants;
import java.util.List;

/** Engines as they are outside of OSGi. */
final class Engines {
    private Engines() {}

    /** An engine whose writes these take part in. */
    static Engine with(Participant... participants) {
        return new Engine(
                Validators.factory(Engines.class.getClassLoader()),
                new Participants(() -> List.of(participants)),
                Database.DIALECT);
    }
}
