package dev.bof.rest.idempotency;

import dev.bof.api.request.WriteListener;
import dev.bof.rest.answer.RenderedAnswer;
import dev.bof.rest.idempotency.IdempotencyKeys.Work;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** Stores a thing for each request, as a framework variant does or as a legacy one does. */
final class TestVariant implements Work {
    private final DataSource database;
    private final boolean tellsWrites;
    private Step whileWriting = () -> {};
    private Step afterwards = () -> {};
    private int refusal;
    private int lateRefusal;

    @FunctionalInterface
    interface Step {
        void run() throws InterruptedException;
    }

    TestVariant(DataSource database, boolean tellsWrites) {
        this.database = database;
        this.tellsWrites = tellsWrites;
    }

    boolean tellsWrites() {
        return tellsWrites;
    }

    /** Does something in the middle of the write. */
    TestVariant whileWriting(Step step) {
        whileWriting = step;
        return this;
    }

    /** Does something between the commit and the answer. */
    TestVariant afterwards(Step step) {
        afterwards = step;
        return this;
    }

    /** Writes nothing. */
    TestVariant refusing(int status) {
        refusal = status;
        return this;
    }

    /** Rolls back what it has written. */
    TestVariant failingAtCommit(int status) {
        lateRefusal = status;
        return this;
    }

    @Override
    public void serve(HttpServletRequest request, HttpServletResponse response, WriteListener listener)
            throws IOException {
        if (refusal != 0) {
            response.setStatus(refusal);
            return;
        }
        String name = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        RenderedAnswer answer = new RenderedAnswer(
                201,
                Map.of("Location", "/api/v1/things/1", "ETag", "\"1\"", "Content-Type", "application/json"),
                name.getBytes(StandardCharsets.UTF_8));
        if (tellsWrites) {
            Function<Object, RenderedAnswer> renderer = result -> answer;
            request.setAttribute(RenderedAnswer.RENDERER, renderer);
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                write(connection, listener);
            } catch (RuntimeException | SQLException e) {
                connection.rollback();
                response.setStatus(409);
                return;
            }
            if (lateRefusal != 0) {
                connection.rollback();
                response.setStatus(lateRefusal);
                return;
            }
            connection.commit();
            afterwards.run();
        } catch (SQLException | InterruptedException e) {
            throw new IOException(e);
        }
        send(answer, response);
    }

    private void write(Connection connection, WriteListener listener) throws SQLException {
        if (listener != null) {
            listener.begun(connection);
        }
        try (Statement insert = connection.createStatement()) {
            insert.executeUpdate("INSERT INTO thing VALUES ('one')");
            whileWriting.run();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (listener != null) {
            listener.committing("one", connection);
        }
    }

    private static void send(RenderedAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::addHeader);
        response.setHeader("X-Correlation-Id", "c-1");
        response.getOutputStream().write(answer.body());
    }
}
