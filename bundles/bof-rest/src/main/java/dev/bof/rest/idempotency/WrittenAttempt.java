package dev.bof.rest.idempotency;

import dev.bof.api.request.WriteListener;
import dev.bof.rest.answer.RenderedAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An attempt whose key and answer are written in the write's own transaction: whatever happens, either both are there
 * and the write is done, or neither. Only answers without a write are kept afterwards.
 */
final class WrittenAttempt implements Attempt, WriteListener {
    private static final Logger log = LoggerFactory.getLogger(WrittenAttempt.class);

    private final KeyDesk desk;
    private final KeyedRequest keyed;
    private final String variant;
    private final HttpServletRequest request;
    private boolean taken;
    private boolean unanswered;
    private RenderedAnswer written;

    WrittenAttempt(KeyDesk desk, KeyedRequest keyed, String variant, HttpServletRequest request) {
        this.desk = desk;
        this.keyed = keyed;
        this.variant = variant;
        this.request = request;
    }

    @Override
    public WriteListener listener() {
        return this;
    }

    @Override
    public void begun(Connection connection) throws SQLException {
        if (!KeyTable.insert(connection, keyed, variant, null)) {
            taken = true;
            throw KeyProblems.inProgress();
        }
    }

    @Override
    public void committing(Object result, Connection connection) throws SQLException {
        Function<Object, RenderedAnswer> renderer = renderer();
        if (renderer == null) {
            unanswered = true;
        } else {
            written = renderer.apply(result);
            KeyTable.complete(connection, keyed.key(), written);
        }
    }

    @SuppressWarnings("unchecked")
    private Function<Object, RenderedAnswer> renderer() {
        return (Function<Object, RenderedAnswer>) request.getAttribute(RenderedAnswer.RENDERER);
    }

    @Override
    public Reply finish(RenderedAnswer answer, boolean untouched) {
        if (taken) {
            return other();
        }
        if (written != null && written.status() == answer.status()) {
            return Reply.first(written);
        }
        return !Attempt.keeps(answer.status()) || keep(answer) ? Reply.first(answer) : other();
    }

    /** The answer of the request that was faster. */
    private Reply other() {
        return Reply.again(desk.look(keyed).orElseThrow(KeyProblems::inProgress));
    }

    private boolean keep(RenderedAnswer answer) {
        try (Connection connection = desk.connect()) {
            return unanswered && KeyTable.complete(connection, keyed.key(), answer)
                    || KeyTable.insert(connection, keyed, variant, answer);
        } catch (SQLException e) {
            log.warn("An answer of {} could not be kept and will not be given again", answer.status(), e);
            return true;
        }
    }

    @Override
    public void close() {
        // the write's transaction has kept the key or rolled it back
    }
}
