package dev.bof.itests.contract;

import dev.bof.itests.support.Await;
import dev.bof.itests.support.DatabaseKind;
import dev.bof.itests.support.Server;
import dev.bof.itests.support.Site;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One server a database for all tests of this module, started when the first test asks for it. */
final class Servers implements AutoCloseable {
    private static final Path OBJECT = Path.of(System.getProperty("contract.object"));

    private final Map<DatabaseKind, Site> running = new EnumMap<>(DatabaseKind.class);

    Server on(DatabaseKind database) {
        return running.computeIfAbsent(database, Servers::start).server();
    }

    private static Site start(DatabaseKind database) {
        Site site = Site.of(database, "contract");
        site.server().start();
        site.server().shell("bundle:install -s " + OBJECT.toUri());
        for (String path : List.of("/api/v1/assets", "/api/v1/depot/parcels")) {
            Await.until(
                    path + " is served",
                    Duration.ofSeconds(60),
                    () -> site.server().http().get(path).status() == 200);
        }
        return site;
    }

    @Override
    public void close() {
        running.values().forEach(Site::close);
    }

    /** Gives tests what they share: the servers and the transcripts. */
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Servers.class || type == Transcripts.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            ExtensionContext.Store store = context.getRoot().getStore(ExtensionContext.Namespace.create(Servers.class));
            return parameter.getParameter().getType() == Servers.class
                    ? store.getOrComputeIfAbsent(Servers.class, type -> new Servers(), Servers.class)
                    : store.getOrComputeIfAbsent(Transcripts.class, type -> new Transcripts(), Transcripts.class);
        }
    }
}
