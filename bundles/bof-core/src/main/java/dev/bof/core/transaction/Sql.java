package dev.bof.core.transaction;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** Work with a connection, beside JPA; what the database says against it stays in sight as the cause. */
public final class Sql {
    private Sql() {}

    /** Something done with a connection. */
    @FunctionalInterface
    public interface Work {
        void run() throws SQLException;
    }

    /** Something asked of a connection. */
    @FunctionalInterface
    public interface Question<R> {
        R ask() throws SQLException;
    }

    public static void run(Work work) {
        ask(() -> {
            work.run();
            return null;
        });
    }

    public static <R> R ask(Question<R> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
