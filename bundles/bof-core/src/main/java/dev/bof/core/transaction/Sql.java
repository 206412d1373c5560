package dev.bof.core.transaction;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** Work with a connection, beside JPA; what the database says against it stays in sight as the cause. */
final class Sql {
    private Sql() {}

    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    @FunctionalInterface
    interface Question<R> {
        R ask() throws SQLException;
    }

    static void run(Work work) {
        ask(() -> {
            work.run();
            return null;
        });
    }

    static <R> R ask(Question<R> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
