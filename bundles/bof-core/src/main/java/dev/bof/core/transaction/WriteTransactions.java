package dev.bof.core.transaction;

import dev.bof.api.request.RequestContext;
import dev.bof.api.request.WriteListener;
import java.sql.Connection;
import java.util.Set;
import java.util.function.Function;

/** Runs writes of one type of object, each in a transaction of its own with all who take part in it. */
public final class WriteTransactions {
    private final UnitsOfWork units;
    private final Participants participants;
    private final Set<String> required;

    /** @param required names of the participants without which nothing is written */
    public WriteTransactions(UnitsOfWork units, Participants participants, Set<String> required) {
        this.units = units;
        this.participants = participants;
        this.required = required;
    }

    /**
     * Runs a write and commits it, or rolls it back where it, a participant or the request's listener throws.
     *
     * @throws dev.bof.api.problem.ProblemException capability-missing where a required participant is absent
     */
    public <R> R write(Function<Write, R> work) {
        try (TakenParticipants taken = participants.take(required)) {
            R result = units.write(em -> run(new Write(em, units, taken), work));
            taken.committed();
            return result;
        }
    }

    private static <R> R run(Write write, Function<Write, R> work) {
        WriteListener listener = RequestContext.current().writeListener();
        if (listener == null) {
            return work.apply(write);
        }
        Connection connection = write.connection();
        Sql.run(() -> listener.begun(connection));
        R result = work.apply(write);
        Sql.run(() -> listener.committing(result, connection));
        return result;
    }
}
