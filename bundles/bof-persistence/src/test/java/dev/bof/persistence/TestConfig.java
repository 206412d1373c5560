package dev.bof.persistence;

import dev.bof.persistence.pool.DatabaseConfig;
import java.lang.annotation.Annotation;

/** A configuration as the component runtime would make it. */
@SuppressWarnings("all")
public record TestConfig(
        String url, String user, String password, int pool_size, long connection_wait, String schema_mode)
        implements DatabaseConfig {

    public TestConfig(String url, String user, String password) {
        this(url, user, password, 4, 2_000, "auto");
    }

    public TestConfig withPoolSize(int size) {
        return new TestConfig(url, user, password, size, connection_wait, schema_mode);
    }

    public TestConfig withConnectionWait(long millis) {
        return new TestConfig(url, user, password, pool_size, millis, schema_mode);
    }

    public TestConfig manual() {
        return new TestConfig(url, user, password, pool_size, connection_wait, "manual");
    }

    public TestConfig as(String otherUser, String otherPassword) {
        return new TestConfig(url, otherUser, otherPassword, pool_size, connection_wait, schema_mode);
    }

    @Override
    public int socket_timeout() {
        return 30;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return DatabaseConfig.class;
    }
}
