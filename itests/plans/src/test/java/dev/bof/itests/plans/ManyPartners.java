package dev.bof.itests.plans;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.bof.core.Engine;
import dev.bof.core.transaction.Participants;
import dev.bof.partner.framework.PartnerService;
import dev.bof.persistence.dialect.PostgresDialect;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The partner service on a PostgreSQL with 1,000,000 partners. */
final class ManyPartners implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final HikariDataSource pool;
    private final EntityManagerFactory units;
    private final PlanRecorder recorder = new PlanRecorder();
    private final PartnerService partners;

    ManyPartners() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("fsync", "off")
                .start();
        fill();
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(postgres.getPostgresDatabase());
        settings.setConnectionInitSql(PlanRecorder.SETTINGS);
        settings.setMaximumPoolSize(1);
        pool = new HikariDataSource(settings);
        units = Persistence.createEntityManagerFactory(
                "partner-framework",
                Map.of(
                        "jakarta.persistence.nonJtaDataSource", recorder.listenTo(pool),
                        "eclipselink.weaving", "false",
                        "eclipselink.cache.shared.default", "false",
                        "eclipselink.logging.level", "OFF"));
        partners = new PartnerService(engine(), units);
    }

    private static Engine engine() {
        var validators = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
        return new Engine(validators, new Participants(List::of), new PostgresDialect());
    }

    /** As it is where the framework is installed beside a legacy service with many partners: indexes come last. */
    private void fill() throws IOException, SQLException {
        run(resource("/db/bof/postgresql/V1__fold_texts.sql"));
        run(resource("/db/partners/V1__create_partners.sql"));
        run(resource("/db/partners/postgresql/V2__index_partners.sql"));
        run(Files.readString(Path.of(System.getProperty("bof.benchmarks"), "partners.sql")));
        run(resource("/db/partners/postgresql/V3__index_queries.sql"));
        run("VACUUM ANALYZE partners");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = PartnerService.class.getResourceAsStream(path)) {
            return new String(
                    (in == null ? Engine.class.getResourceAsStream(path) : in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    PartnerService service() {
        return partners;
    }

    /** The plans of the statements that some work takes. */
    List<Plan> plansOf(Runnable work) {
        recorder.take();
        work.run();
        return recorder.take();
    }

    @Override
    public void close() throws IOException {
        units.close();
        pool.close();
        postgres.close();
    }
}
