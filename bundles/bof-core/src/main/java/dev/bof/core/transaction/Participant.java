package dev.bof.core.transaction;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.write.Change;
import dev.bof.api.write.WriteContext;
import dev.bof.api.write.WriteParticipant;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One participant and the writes that it is needed by. Once it is gone it is never called again. */
public final class Participant {
    private static final Logger LOG = LoggerFactory.getLogger(Participant.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final String name;
    private final WriteParticipant service;
    private int writes;
    private boolean leaving;
    private volatile boolean gone;

    /** @param name the name by which descriptions require it */
    public Participant(String name, WriteParticipant service) {
        this.name = name;
        this.service = service;
    }

    String name() {
        return name;
    }

    /** Counts a write in, to be counted out by {@link #leave}; false where the participant is leaving. */
    synchronized boolean enter() {
        if (leaving) {
            return false;
        }
        writes++;
        return true;
    }

    synchronized void leave() {
        writes--;
        notifyAll();
    }

    /**
     * Lets no write in any more, and waits until those that are in have ended. Those that have not after {@code limit},
     * or when the thread is interrupted, cannot call it any more and fail.
     */
    public synchronized void drain(Duration limit) {
        leaving = true;
        long deadline = System.nanoTime() + limit.toNanos();
        long left = limit.toMillis();
        try {
            while (writes > 0 && left > 0) {
                wait(left);
                left = (deadline - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (writes > 0) {
            LOG.warn(
                    "Write participant {} leaves {} write(s) behind, which fail where they still need it",
                    name,
                    writes);
        }
        gone = true;
    }

    void changed(List<Change> changes, WriteContext context) throws SQLException {
        if (gone) {
            throw missing(name);
        }
        service.changed(changes, context);
    }

    void committed(List<Change> changes) {
        if (gone) {
            return;
        }
        try {
            service.committed(changes);
        } catch (RuntimeException e) {
            LOG.error("Write participant {} failed after the commit", name, e);
        }
    }

    /** What is told of a participant that is not there. */
    static ProblemException missing(String name) {
        return ProblemException.capabilityMissing("There are no writes while '" + name + "' is missing.", RETRY_AFTER);
    }
}
