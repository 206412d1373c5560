package dev.bof.api.write;

import java.sql.Connection;
import org.osgi.annotation.versioning.ProviderType;

/** The write that a participant takes part in. */
@ProviderType
public interface WriteContext {

    /**
     * The connection of the write's own transaction, for prepared and batched statements. Commit, rollback, close and
     * changes of autocommit throw. Not to be used after the call that it was given to.
     */
    Connection connection();
}
