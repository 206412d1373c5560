package dev.bof.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One server and its database, with a folder of their own that is empty at first. */
public final class Site implements AutoCloseable {
    /** As the distribution has them. */
    private static final List<String> DATABASE = List.of(
            "url = ${env:BOF_DB_URL:-jdbc:h2:file:${karaf.base}/db/bof}",
            "user = ${env:BOF_DB_USER:-}",
            "password = ${env:BOF_DB_PASSWORD:-}");

    private final Path folder;
    private final Postgres postgres;
    private final Server server;
    private final Map<String, String> environment = new HashMap<>();

    private Site(Path folder, Postgres postgres, Database database) {
        this.folder = folder;
        this.postgres = postgres;
        this.server = Server.at(folder.resolve("data"), database, environment);
    }

    /** A site that has not been started; its folder has the name of the test and of the kind. */
    public static Site of(DatabaseKind kind, String name) {
        Path folder = Folders.fresh(name + "-" + kind.name().toLowerCase());
        if (kind == DatabaseKind.H2) {
            return new Site(folder, null, Database.EMBEDDED);
        }
        Postgres postgres = new Postgres(folder.resolve("postgresql"));
        return new Site(folder, postgres, postgres.database());
    }

    /** A site that has not been started, with a database that somebody else keeps. */
    public static Site on(Database database, String name) {
        return new Site(Folders.fresh(name), null, database);
    }

    /** What the server's JVM is told beyond the defaults, from its next start. */
    public Site javaOptions(String options) {
        environment.put("BOF_JAVA_OPTS", options);
        return this;
    }

    /** Writes a configuration of the server before its first start. */
    public Site configure(String pid, String... lines) {
        return write(pid, List.of(lines));
    }

    /** Adds to the configuration of the database. */
    public Site configureDatabase(String... lines) {
        List<String> all = new ArrayList<>(DATABASE);
        all.addAll(List.of(lines));
        return write("dev.bof.persistence", all);
    }

    private Site write(String pid, List<String> lines) {
        try {
            Path etc = Files.createDirectories(server.data().resolve("etc"));
            Files.write(etc.resolve(pid + ".cfg"), lines);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Server server() {
        return server;
    }

    public Path folder() {
        return folder;
    }

    /** Null where the database is the embedded one, or somebody else's. */
    public Postgres postgres() {
        return postgres;
    }

    /** A connection to the database beside the server; to the embedded one while no server runs. */
    public Connection connect() throws SQLException {
        return postgres != null
                ? postgres.connect()
                : DriverManager.getConnection("jdbc:h2:file:" + server.data().resolve("db/bof"), "", "");
    }

    @Override
    public void close() {
        server.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}
