package dev.bof.persistence.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.persistence.Engine;
import dev.bof.persistence.FakeBundle;
import dev.bof.persistence.TestConfig;
import dev.bof.persistence.bundle.FakeFramework.Registered;
import dev.bof.persistence.pool.ConnectionLedger;
import dev.bof.persistence.pool.ConnectionPool;
import dev.bof.persistence.schema.SchemaMigrations;
import dev.bof.persistence.unit.Thing;
import dev.bof.persistence.unit.ThingsBundle;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PersistenceExtenderTest {
    private final FakeFramework framework = new FakeFramework();

    @TempDir
    private Path folder;

    private ConnectionPool pool;
    private ConnectionLedger ledger;
    private SchemaMigrations schemas;
    private PersistenceExtender extender;

    private void open(TestConfig config) {
        pool = new ConnectionPool(config);
        ledger = new ConnectionLedger(pool);
        schemas = new SchemaMigrations(framework.context(), pool);
        extender = new PersistenceExtender(framework.context(), pool, ledger, schemas);
    }

    @AfterEach
    void close() {
        extender.close();
        pool.close();
    }

    private FakeBundle things() {
        return ThingsBundle.in(folder).schema("things").file("db/things/V1__things.sql", Thing.TABLE);
    }

    private static EntityManagerFactory factory(Registered registered) {
        return (EntityManagerFactory) registered.service();
    }

    @Test
    void aUnitIsOfferedOnceItsTablesAreThere() throws Exception {
        open(Engine.H2.freshDatabase());
        framework.start(things());
        Registered offered = framework.nextService();
        assertEquals("things", offered.properties().get("osgi.unit.name"));
        assertEquals("1.0.0", offered.properties().get("osgi.unit.version"));
        assertEquals(
                "org.eclipse.persistence.jpa.PersistenceProvider",
                offered.properties().get("osgi.unit.provider"));
        try (EntityManager entities = factory(offered).createEntityManager()) {
            assertEquals(
                    0L, entities.createQuery("SELECT COUNT(t) FROM Thing t").getSingleResult());
        }
    }

    @Test
    void whenItsBundleStopsItIsWithdrawnFirstAndClosedThen() throws Exception {
        open(Engine.H2.freshDatabase());
        FakeBundle bundle = things();
        framework.start(bundle);
        Registered offered = framework.nextService();
        EntityManager forgotten = factory(offered).createEntityManager();
        forgotten.getTransaction().begin();
        forgotten.unwrap(Connection.class);
        framework.stop(bundle);
        assertEquals(List.of("withdrawn while open"), offered.told());
        assertFalse(factory(offered).isOpen());
        assertFalse(schemas.isApplied(bundle.bundle()));
        assertThrows(RuntimeException.class, () -> forgotten.getTransaction().commit());
    }

    @Test
    void itIsOfferedAgainWhenItsBundleComesBack() throws Exception {
        open(Engine.H2.freshDatabase());
        FakeBundle bundle = things();
        framework.start(bundle);
        framework.nextService();
        framework.stop(bundle);
        framework.start(things());
        assertTrue(factory(framework.nextService()).isOpen());
    }

    @Test
    void itWaitsForAnOperatorInManualMode() throws Exception {
        open(Engine.H2.freshDatabase().manual());
        FakeBundle bundle = things();
        framework.start(bundle);
        DataSourcePublisher publisher = new DataSourcePublisher(framework.context(), pool, ledger, schemas);
        var source = publisher.getService(bundle.bundle(), null);
        assertThrows(SQLException.class, source::getConnection);
        assertFalse(framework.hasServices());
        schemas.apply(null, null);
        assertTrue(factory(framework.nextService()).isOpen());
        source.getConnection().close();
        publisher.ungetService(bundle.bundle(), null, source);
        assertThrows(SQLException.class, source::getConnection);
    }

    @Test
    void oneBrokenUnitDoesNotKeepBackTheOther() throws Exception {
        open(Engine.H2.freshDatabase());
        framework.start(things().file(
                        "META-INF/persistence.xml",
                        "<persistence><persistence-unit name='broken' transaction-type='JTA'/>"
                                + "<persistence-unit name='things'/></persistence>"));
        assertEquals("things", framework.nextService().properties().get("osgi.unit.name"));
    }

    @Test
    void aBundleThatStopsWhileItsUnitIsBeingOfferedLeavesNothing() throws Exception {
        open(Engine.H2.freshDatabase());
        FakeBundle bundle = things();
        framework.duringRegistration(() -> framework.stop(bundle));
        framework.start(bundle);
        Registered offered = framework.nextService();
        extender.close();
        assertFalse(factory(offered).isOpen());
    }

    @Test
    void theLayerItselfTakesEverythingAlongWhenItStops() throws Exception {
        open(Engine.H2.freshDatabase());
        framework.start(things());
        Registered offered = framework.nextService();
        extender.close();
        assertEquals(List.of("withdrawn while open"), offered.told());
        assertFalse(factory(offered).isOpen());
    }
}
