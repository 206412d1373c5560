package dev.bof.itests.door;

import dev.bof.itests.support.BreakableProxy;
import dev.bof.itests.support.Database;
import dev.bof.itests.support.Folders;
import dev.bof.itests.support.Postgres;
import dev.bof.itests.support.Server;
import dev.bof.itests.support.Site;
import java.util.List;

/** Two servers on one PostgreSQL, the first of them behind a network that can fall silent. */
final class Nodes implements AutoCloseable {
    private final Postgres postgres;
    private final BreakableProxy proxy;
    private final Site first;
    private final Site second;

    /** Starts both at the same time. */
    Nodes(String name) {
        postgres = new Postgres(Folders.fresh(name + "-postgresql"));
        proxy = new BreakableProxy(postgres.port());
        Database seen = postgres.databaseAt(proxy.port());
        // so that every commit can be recognised on its way
        Database behindProxy = new Database(seen.url() + "?prepareThreshold=0", seen.user(), seen.password());
        first = Site.on(behindProxy, name + "-first");
        second = Site.on(postgres.database(), name + "-second");
        first.server().launch();
        second.server().launch();
        first.server().awaitReady();
        second.server().awaitReady();
    }

    Server first() {
        return first.server();
    }

    Server second() {
        return second.server();
    }

    List<Server> both() {
        return List.of(first(), second());
    }

    BreakableProxy proxy() {
        return proxy;
    }

    /** How many undeleted partners have this code. */
    long partners(String code) {
        return postgres.number("SELECT count(*) FROM partners WHERE deleted_at IS NULL AND code = '" + code + "'");
    }

    @Override
    public void close() {
        first.close();
        second.close();
        proxy.close();
        postgres.close();
    }
}
