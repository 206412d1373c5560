package dev.bof.persistence.pool;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL; what the URL says about timeouts and names goes before our own settings. */
record PostgresDatabase(String url) implements Database {
    private static final int CONNECT_TIMEOUT_SECONDS = 2;

    @Override
    public String vendor() {
        return "postgresql";
    }

    @Override
    public DataSource connect(String user, String password, int socketTimeoutSeconds) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        if (!user.isBlank()) {
            dataSource.setUser(user);
            dataSource.setPassword(password);
        }
        dataSource.setURL(url);
        if (!named("connectTimeout")) {
            dataSource.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
        }
        if (!named("socketTimeout")) {
            dataSource.setSocketTimeout(socketTimeoutSeconds);
        }
        if (!named("ApplicationName")) {
            dataSource.setApplicationName("bof");
        }
        dataSource.setCancelSignalTimeout(CONNECT_TIMEOUT_SECONDS);
        dataSource.setTcpKeepAlive(true);
        return dataSource;
    }

    private boolean named(String property) {
        return url.contains("?" + property + "=") || url.contains("&" + property + "=");
    }

    /**
     * Lets the server notice within seconds that a killed node is gone, in the middle of a statement too, and give its
     * locks free. Before version 14, and on some systems, it does not know how, which is no reason not to connect.
     */
    @Override
    public String onConnect() {
        return "DO $$ BEGIN SET client_connection_check_interval = '2s'; EXCEPTION WHEN OTHERS THEN NULL; END $$";
    }

    @Override
    public boolean commitsSchemaChanges() {
        return false;
    }

    @Override
    public void cancel(Connection raw) throws SQLException {
        raw.unwrap(PGConnection.class).cancelQuery();
    }
}
