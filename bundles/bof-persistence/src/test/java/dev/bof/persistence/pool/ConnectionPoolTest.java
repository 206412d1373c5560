package dev.bof.persistence.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.persistence.Engine;
import dev.bof.persistence.TestConfig;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectionPoolTest {

    @Test
    void startsWhileTheDatabaseIsAway() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        ConnectionPool pool = new ConnectionPool(
                new TestConfig("jdbc:postgresql://localhost:" + port + "/none", "x", "y").withConnectionWait(250));
        assertThrows(SQLTransientConnectionException.class, pool::take);
        pool.close();
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
        assertTrue(atOnce >= threads / 2, atOnce + " of " + threads + " were told at once");
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
