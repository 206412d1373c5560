package dev.bof.persistence.pool;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration with the PID {@value #PID}. */
@ObjectClassDefinition(name = "Database")
public @interface DatabaseConfig {
    String PID = "dev.bof.persistence";

    @AttributeDefinition(name = "URL", description = "jdbc:h2:... or jdbc:postgresql://...")
    String url();

    @AttributeDefinition(name = "User", description = "The account that the server works with")
    String user() default "";

    @AttributeDefinition(name = "Password", type = AttributeType.PASSWORD)
    String password() default "";

    @AttributeDefinition(name = "Pool size", description = "The largest number of connections at a time")
    int pool_size() default 16;

    @AttributeDefinition(name = "Connection wait", description = "Milliseconds that a request waits for a connection")
    long connection_wait() default 2000;

    @AttributeDefinition(
            name = "Socket timeout",
            description = "Seconds after which a statement without an answer ends its connection (PostgreSQL)")
    int socket_timeout() default 30;

    @AttributeDefinition(
            name = "Schema mode",
            description = "auto: migrations run at start; manual: they are run by hand, units wait for them")
    String schema_mode() default "auto";
}
