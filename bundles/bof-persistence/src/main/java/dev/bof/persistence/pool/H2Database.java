package dev.bof.persistence.pool;

import java.sql.Connection;
import java.util.Locale;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** H2, embedded or in memory. */
record H2Database(String url) implements Database {

    @Override
    public String vendor() {
        return "h2";
    }

    @Override
    public DataSource connect(String user, String password, int socketTimeoutSeconds) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(withoutExitHook());
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }

    /** H2's own exit hook would close the database under requests that the server is still ending. */
    private String withoutExitHook() {
        return url.toUpperCase(Locale.ROOT).contains(";DB_CLOSE_ON_EXIT=") ? url : url + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    @Override
    public String onConnect() {
        return null;
    }

    /** Nothing to do: closing a connection of H2 cancels what it is doing. */
    @Override
    public void cancel(Connection raw) {}
}
