package dev.bof.persistence.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.persistence.Engine;
import dev.bof.persistence.FakeBundle;
import dev.bof.persistence.NotReadyException;
import dev.bof.persistence.TestConfig;
import dev.bof.persistence.pool.ConnectionLedger;
import dev.bof.persistence.pool.ConnectionPool;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnitFactoryTest {
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    private Path folder;

    private ConnectionPool pool;
    private FakeBundle bundle;

    @AfterEach
    void close() {
        TimeZone.setDefault(zone);
        if (pool != null) {
            pool.close();
        }
    }

    private EntityManagerFactory open(TestConfig database) throws Exception {
        bundle = ThingsBundle.in(folder);
        if (pool == null) {
            pool = new ConnectionPool(database);
        }
        var source = new ConnectionLedger(pool).open(bundle.bundle(), pool::take);
        return UnitFactory.create(BundleUnits.of(bundle.bundle()).get(0), bundle.bundle(), source);
    }

    private TestConfig withTable(Engine engine) throws Exception {
        TestConfig database = engine.freshDatabase();
        Engine.run(database, Thing.TABLE);
        return database;
    }

    /** The second hour of these is the same wall clock time as the first one. */
    @ParameterizedTest
    @EnumSource
    void timesSurviveTheHourThatAutumnRepeats(Engine engine) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        Instant first = Instant.parse("2025-10-26T00:30:00.123456Z");
        Instant second = Instant.parse("2025-10-26T01:30:00.123456Z");
        EntityManagerFactory factory = open(withTable(engine));
        assertEquals(first, storedAndRead(factory, first));
        assertEquals(second, storedAndRead(factory, second));
        factory.close();
    }

    private Instant storedAndRead(EntityManagerFactory factory, Instant time) throws Exception {
        try (EntityManager entities = factory.createEntityManager()) {
            Class<?> type = bundle.getClassLoader().loadClass(Thing.class.getName());
            Object thing = type.getConstructor(String.class, Instant.class).newInstance("a", time);
            entities.getTransaction().begin();
            entities.persist(thing);
            entities.getTransaction().commit();
            entities.clear();
            Object read = entities.find(type, type.getMethod("id").invoke(thing));
            return (Instant) type.getMethod("happened").invoke(read);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsConnectionCanBeHadInsideATransactionOnly(Engine engine) throws Exception {
        EntityManagerFactory factory = open(withTable(engine));
        try (EntityManager entities = factory.createEntityManager()) {
            assertNull(entities.unwrap(Connection.class));
            entities.getTransaction().begin();
            assertFalse(entities.unwrap(Connection.class).getAutoCommit());
            entities.getTransaction().rollback();
        }
        factory.close();
    }

    @Test
    void aUserCannotCloseItForTheOthers() throws Exception {
        EntityManagerFactory factory = open(withTable(Engine.H2));
        EntityManagerFactory shared = SharedFactory.of(factory);
        shared.close();
        assertTrue(shared.isOpen());
        shared.createEntityManager().close();
        factory.close();
        assertFalse(shared.isOpen());
        assertThrows(IllegalStateException.class, shared::createEntityManager);
    }

    @Test
    void aUnitThatWantsMoreThanThereIsIsRefusedByName() {
        FakeBundle wrong = ThingsBundle.in(folder)
                .file(
                        "META-INF/persistence.xml",
                        "<persistence><persistence-unit name='far' transaction-type='JTA'/>"
                                + "<persistence-unit name='other'><provider>org.example.Other</provider></persistence-unit>"
                                + "</persistence>");
        for (int unit = 0; unit < 2; unit++) {
            int index = unit;
            NotReadyException refused = assertThrows(
                    NotReadyException.class,
                    () -> UnitFactory.create(BundleUnits.of(wrong.bundle()).get(index), wrong.bundle(), null));
            assertTrue(refused.getMessage().contains(List.of("far", "other").get(index)), refused.getMessage());
        }
    }

    @Test
    void nothingOfAClosedUnitStays() throws Exception {
        TestConfig database = withTable(Engine.H2);
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int update = 0; update < 3; update++) {
            EntityManagerFactory factory = open(database);
            storedAndRead(factory, Instant.EPOCH);
            factory.close();
            loaders.add(new WeakReference<>(bundle.getClassLoader()));
        }
        bundle = null;
        for (int attempt = 0; attempt < 50 && loaders.stream().anyMatch(loader -> loader.get() != null); attempt++) {
            System.gc();
        }
        assertEquals(0, loaders.stream().filter(loader -> loader.get() != null).count());
    }
}
