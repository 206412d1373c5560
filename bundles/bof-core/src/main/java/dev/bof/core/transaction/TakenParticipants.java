package dev.bof.core.transaction;

import dev.bof.api.write.Change;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The participants that one write has taken at its start, until it has ended. */
final class TakenParticipants implements AutoCloseable {
    private final Collection<Participant> participants;
    private final List<Change> changes = new ArrayList<>();

    /** @param participants in the order in which they are called, each of them entered */
    TakenParticipants(Collection<Participant> participants) {
        this.participants = participants;
    }

    Set<String> names() {
        return participants.stream().map(Participant::name).collect(Collectors.toSet());
    }

    boolean isEmpty() {
        return participants.isEmpty();
    }

    /** Tells all of them what has been written. Where one throws, so does this, and the write is rolled back. */
    void changed(List<Change> more, Connection connection) {
        for (Participant participant : participants) {
            try (LentConnection lent = new LentConnection(connection)) {
                Sql.run(() -> participant.changed(more, lent::handle));
            }
        }
        changes.addAll(more);
    }

    /** All that was told has been rolled back. */
    void forget() {
        changes.clear();
    }

    /** What was told has been committed. */
    void committed() {
        if (!changes.isEmpty()) {
            List<Change> all = List.copyOf(changes);
            participants.forEach(participant -> participant.committed(all));
        }
    }

    @Override
    public void close() {
        participants.forEach(Participant::leave);
    }
}
