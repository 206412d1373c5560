package dev.bof.persistence.unit;

import static org.eclipse.persistence.config.PersistenceUnitProperties.BATCH_WRITING;
import static org.eclipse.persistence.config.PersistenceUnitProperties.BATCH_WRITING_SIZE;
import static org.eclipse.persistence.config.PersistenceUnitProperties.CACHE_SHARED_DEFAULT;
import static org.eclipse.persistence.config.PersistenceUnitProperties.DEPLOY_ON_STARTUP;
import static org.eclipse.persistence.config.PersistenceUnitProperties.LOGGING_LEVEL;
import static org.eclipse.persistence.config.PersistenceUnitProperties.SESSION_NAME;
import static org.eclipse.persistence.config.PersistenceUnitProperties.WEAVING;

import dev.bof.persistence.NotReadyException;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.osgi.framework.Bundle;

/** Makes entity manager factories with EclipseLink. */
public final class UnitFactory {
    /** The provider's class, as units may name it. */
    public static final String PROVIDER = PersistenceProvider.class.getName();

    private UnitFactory() {}

    /**
     * A deployed factory, logged in to the database.
     *
     * @throws NotReadyException if the unit asks for what is not offered here
     */
    public static EntityManagerFactory create(PersistenceDescriptor unit, Bundle bundle, DataSource dataSource)
            throws NotReadyException {
        if ("JTA".equals(unit.transactionType())) {
            throw new NotReadyException("unit " + unit.name() + " asks for JTA; only RESOURCE_LOCAL is offered", null);
        }
        if (unit.provider() != null && !PROVIDER.equals(unit.provider())) {
            throw new NotReadyException("unit " + unit.name() + " asks for the provider " + unit.provider(), null);
        }
        try {
            BundleUnitInfo info = new BundleUnitInfo(unit, bundle, dataSource, defaults(dataSource));
            EntityManagerFactory factory =
                    new PersistenceProvider().createContainerEntityManagerFactory(info, settings(unit, bundle));
            SessionSettings.adapt(JpaHelper.getDatabaseSession(factory));
            return factory;
        } catch (SQLException | RuntimeException | LinkageError e) {
            throw new NotReadyException("unit " + unit.name() + ": " + rootOf(e), e);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static Properties defaults(DataSource dataSource) throws SQLException {
        Properties defaults = new Properties();
        defaults.putAll(SessionSettings.of(dataSource));
        defaults.setProperty(WEAVING, "false");
        defaults.setProperty(BATCH_WRITING, "JDBC");
        defaults.setProperty(BATCH_WRITING_SIZE, "500");
        return defaults;
    }

    /** What no unit may change. */
    private static Map<String, Object> settings(PersistenceDescriptor unit, Bundle bundle) {
        Map<String, Object> settings = new HashMap<>();
        // EclipseLink knows sessions by name: an updated bundle must never meet the session of its old classes.
        settings.put(SESSION_NAME, unit.name() + "-" + bundle.getBundleId() + "-" + bundle.getLastModified());
        settings.put(CACHE_SHARED_DEFAULT, "false");
        settings.put(DEPLOY_ON_STARTUP, "true");
        // Until the session has its own log, see SessionSettings.
        settings.put(LOGGING_LEVEL, "OFF");
        return settings;
    }
}
