package dev.bof.persistence.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.persistence.Engine;
import dev.bof.persistence.TestConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;

class ConnectionPoolTest {

    @Test
    void startsWhileTheDatabaseIsAwayAndIsThereWhenItComesBack() throws Exception {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        int port = server.getPort();
        server.stop();
        ConnectionPool pool = new ConnectionPool(
                new TestConfig("jdbc:h2:tcp://localhost:" + port + "/mem:x", "sa", "").withConnectionWait(500));
        assertThrows(SQLTransientConnectionException.class, pool::take);
        server = Server.createTcpServer("-tcpPort", String.valueOf(port), "-ifNotExists")
                .start();
        firstConnection(pool).close();
        server.stop();
        assertThrows(SQLException.class, () -> pool.take().createStatement().execute("SELECT 1"));
        server = Server.createTcpServer("-tcpPort", String.valueOf(port), "-ifNotExists")
                .start();
        firstConnection(pool).close();
        pool.close();
        server.stop();
    }

    /** The pool tries to reach the database again at intervals of its own. */
    private static Connection firstConnection(ConnectionPool pool) throws SQLException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < deadline) {
            try {
                return pool.take();
            } catch (SQLTransientConnectionException e) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
        return pool.take();
    }

    @Test
    void whoComesWhileOthersWaitInVainIsToldAtOnce() throws Exception {
        TestConfig config = Engine.H2.freshDatabase().withPoolSize(1).withConnectionWait(1_000);
        ConnectionPool pool = new ConnectionPool(config);
        Connection only = pool.take();
        assertThrows(SQLTransientConnectionException.class, pool::take, "the first one waits in vain");
        int threads = 40;
        CountDownLatch all = new CountDownLatch(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        List<Future<String>> answers = IntStream.range(0, threads)
                .mapToObj(i -> executor.submit(() -> {
                    all.countDown();
                    all.await();
                    return assertThrows(SQLException.class, pool::take).getSQLState();
                }))
                .toList();
        int atOnce = 0;
        for (Future<String> answer : answers) {
            atOnce += "08001".equals(answer.get()) ? 1 : 0;
        }
        assertTrue(atOnce >= threads - 5, atOnce + " of " + threads + " were told at once");
        only.close();
        pool.take().close();
        executor.shutdown();
        pool.close();
    }

    @Test
    void namesTheDatabaseByItsUrl() {
        assertEquals("h2", Database.at("jdbc:h2:mem:x").vendor());
        assertEquals("postgresql", Database.at("jdbc:postgresql://host/x").vendor());
        assertThrows(IllegalArgumentException.class, () -> Database.at("jdbc:mysql://host/x"));
    }
}
