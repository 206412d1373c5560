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
        dataSource.setURL(complete());
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }

    /**
     * The URL with what it does not say itself: H2's own exit hook would close the database under requests that the
     * server is still ending; in a zone with summer time H2 moves some times of autumn by an hour; and what was
     * committed half a second before a kill would be lost.
     */
    private String complete() {
        return with("WRITE_DELAY", "50", with("TIME ZONE", "UTC", with("DB_CLOSE_ON_EXIT", "FALSE", url)));
    }

    private static String with(String setting, String value, String url) {
        return url.toUpperCase(Locale.ROOT).contains(";" + setting + "=") ? url : url + ";" + setting + "=" + value;
    }

    @Override
    public String onConnect() {
        return null;
    }

    @Override
    public boolean commitsSchemaChanges() {
        return true;
    }

    /** Nothing to do: closing a connection of H2 cancels what it is doing. */
    @Override
    public void cancel(Connection raw) {}
}
