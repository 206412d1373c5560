package dev.bof.api.persistence;

import dev.bof.api.problem.ProblemException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The schema migrations that bundles carry. A bundle announces a set by the capability
 * {@code bof.schema;schema=NAME;path="/db/NAME"}; its units are offered when the set has been applied. All methods
 * ask the database and may be called from any thread.
 */
@ProviderType
public interface Schemas {

    /**
     * All sets in the order in which they are applied: that of the database layer itself first, then by name. A
     * database that is away is told in {@link SchemaState#problem()}.
     */
    List<SchemaState> status();

    /**
     * What {@link #apply} would run, as one SQL script with comments between the migrations; empty where nothing is
     * pending.
     *
     * @throws ProblemException unavailable where the database is away
     */
    String sql();

    /**
     * Applies all pending migrations.
     *
     * @param user the database account to use, or null for the server's own
     * @param password its password, or null
     * @return the state afterwards; a set that failed tells so in {@link SchemaState#problem()}
     * @throws ProblemException unavailable where the database is away
     */
    List<SchemaState> apply(String user, String password);
}
