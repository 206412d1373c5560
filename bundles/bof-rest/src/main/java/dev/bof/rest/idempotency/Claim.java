package dev.bof.rest.idempotency;

import dev.bof.api.request.WriteListener;
import dev.bof.rest.answer.RenderedAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An attempt whose variant knows nothing of keys: the key is taken before it is asked and gets its answer afterwards.
 * A key that nobody holds and that has no answer belongs to a request of which nobody knows how it ended, because its
 * node was killed or it failed in a way that may have left something done.
 */
final class Claim implements Attempt {
    private static final Logger log = LoggerFactory.getLogger(Claim.class);

    private final Key key;
    private final Connection holder;
    private final Runnable leave;

    /**
     * @param holder has locked the key in its transaction
     * @param leave gives the place among those at work free
     */
    Claim(Key key, Connection holder, Runnable leave) {
        this.key = key;
        this.holder = holder;
        this.leave = leave;
    }

    @Override
    public WriteListener listener() {
        return null;
    }

    @Override
    public Reply finish(RenderedAnswer answer, boolean untouched) {
        try {
            if (!untouched && Attempt.keeps(answer.status())) {
                KeyTable.complete(holder, key, answer);
                holder.commit();
            } else if (untouched || answer.status() < 500) {
                KeyTable.delete(holder, key);
                holder.commit();
            }
        } catch (SQLException e) {
            log.warn(
                    "An answer of {} could not be kept; who asks again is told that the outcome is unknown",
                    answer.status(),
                    e);
        }
        return Reply.first(answer);
    }

    @Override
    public void close() {
        end(holder, leave);
    }

    /** Gives a lock free that was held for nothing, or no longer is. */
    static void end(Connection holder, Runnable leave) {
        try (holder) {
            holder.rollback();
        } catch (SQLException e) {
            log.debug("The connection that held a key was lost", e);
        } finally {
            leave.run();
        }
    }
}
