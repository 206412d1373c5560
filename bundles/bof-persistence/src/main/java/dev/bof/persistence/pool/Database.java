package dev.bof.persistence.pool;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A kind of database and where it is. Drivers are instantiated directly: {@link java.sql.DriverManager} sees only the
 * drivers of its caller's class loader, which in OSGi is none.
 */
public interface Database {

    /** The database that a JDBC URL names. */
    static Database at(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return new H2Database(url);
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return new PostgresDatabase(url);
        }
        throw new IllegalArgumentException(
                "The database URL must begin with jdbc:h2: or jdbc:postgresql:, but is " + url);
    }

    /** The folder of the scripts that are for this database alone. */
    String vendor();

    /**
     * Unpooled connections.
     *
     * @param socketTimeoutSeconds how long a statement may go without an answer, 0 for any time
     */
    DataSource connect(String user, String password, int socketTimeoutSeconds);

    /** A statement for each new connection, or null. */
    String onConnect();

    /** Whether a script can stay half done, because each change of the schema is committed by itself. */
    boolean commitsSchemaChanges();

    /** Asks the database to give up what this connection is doing; returns without waiting for it. */
    void cancel(Connection raw) throws SQLException;
}
