package dev.bof.core.transaction;

import dev.bof.api.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The write participants as they come and go. */
public final class Participants {
    private final Supplier<Collection<Participant>> present;

    /** @param present gives those that are there now, in the order in which they are called */
    public Participants(Supplier<Collection<Participant>> present) {
        this.present = present;
    }

    /**
     * Takes those that are there now, to be given back when the write has ended.
     *
     * @throws ProblemException capability-missing where a required one is absent
     */
    TakenParticipants take(Set<String> required) {
        TakenParticipants taken = new TakenParticipants(entered());
        Set<String> missing = new TreeSet<>(required);
        missing.removeAll(taken.names());
        if (!missing.isEmpty()) {
            taken.close();
            throw Participant.missing(String.join("', '", missing));
        }
        return taken;
    }

    private Collection<Participant> entered() {
        Collection<Participant> entered = new ArrayList<>();
        for (Participant participant : present.get()) {
            if (participant.enter()) {
                entered.add(participant);
            }
        }
        return entered;
    }
}
