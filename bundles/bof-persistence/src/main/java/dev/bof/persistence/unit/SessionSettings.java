package dev.bof.persistence.unit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.databaseaccess.Platform;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.sessions.DatabaseSession;

/** What EclipseLink must be told about the databases, because it would do otherwise. */
public final class SessionSettings {
    private SessionSettings() {}

    /** The properties of a unit on this database. */
    public static Map<String, String> of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            // H2 has no function any more that tells the id it has counted last
            return "H2".equals(connection.getMetaData().getDatabaseProductName())
                    ? Map.of(PersistenceUnitProperties.TARGET_DATABASE_PROPERTIES, "supportsReturnGeneratedKeys=true")
                    : Map.of();
        }
    }

    /** Adapts a session that is logged in. */
    public static void adapt(DatabaseSession session) {
        session.setSessionLog(new StatementLog());
        Platform platform = session.getDatasourcePlatform();
        platform.setConversionManager(
                new TimeConversion(platform.getConversionManager().getLoader()));
        // EclipseLink would sleep five seconds between attempts of its own; the pool already waits as long as is good.
        session.getLogin().setQueryRetryAttemptCount(0);
        session.getLogin().setConnectionHealthValidatedOnError(false);
        session.getDescriptors().values().forEach(SessionSettings::bindMissingIds);
    }

    /** A UUID that is null would be bound as a text, which PostgreSQL does not take for one. */
    private static void bindMissingIds(ClassDescriptor descriptor) {
        for (DatabaseField field : descriptor.getAllFields()) {
            if (field.getType() == UUID.class) {
                field.setSqlType(Types.OTHER);
            }
        }
    }
}
