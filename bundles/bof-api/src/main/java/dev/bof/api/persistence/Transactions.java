package dev.bof.api.persistence;

import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/** The database transactions that bundles have open. */
@ProviderType
public interface Transactions {

    /**
     * Ends what a bundle still has open in the database: every connection that it holds is rolled back and goes out of
     * its hands, so that a later commit on it fails. Returns when that is done. May be called from any thread, also
     * while the bundle's own threads use the connections.
     *
     * @return how many connections were taken away
     */
    int abort(Bundle owner);
}
