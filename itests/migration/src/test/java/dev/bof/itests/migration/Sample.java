package dev.bof.itests.migration;

import dev.bof.contract.model.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The legacy services that somebody else could have written, and where each answers. */
enum Sample {
    INVOICES("billing-invoices", Kind.JAKARTA, "com.nordlicht.billing.api.BillingApplication", "/billing/invoices"),
    CONTACTS("crm-contacts", Kind.JAKARTA, "org.hafenkontor.crm.CrmApplication", "/contacts"),
    EMPLOYEES("hr-employees", Kind.JAVAX, "com.brightwater.hr.rest.HrApplication", "/hr/employees"),
    VEHICLES("fleet-vehicles", Kind.JAKARTA, "io.rollwerk.fleet.FleetApplication", "/v2/fleet/vehicles"),
    BOOKINGS("hotel-bookings", Kind.SPRING, null, "/api/bookings"),
    ITEMS("warehouse-items", Kind.JAKARTA, "se.lagerhus.items.ItemsApplication", "/rest/stock/items"),
    TICKETS("support-tickets", Kind.JAKARTA, "net.helpline.tickets.HelplineApplication", "/api/tickets"),
    TARIFFS("price-tariffs", Kind.JAKARTA, "at.stromfeld.tariffs.TariffApplication", "/pricing/tariffs");

    /** The samples to try: all, or those that the system property {@code samples} names. */
    static List<Sample> tried() {
        List<String> wanted = List.of(System.getProperty("samples", "").split(","));
        return Arrays.stream(values())
                .filter(sample -> wanted.contains("") || wanted.contains(sample.module))
                .toList();
    }

    /** What a sample needs to run. */
    enum Kind {
        JAKARTA,
        JAVAX,
        SPRING
    }

    /** The folder of all samples. */
    static final Path ROOT = Path.of(System.getProperty("migration.samples"));

    private final String module;
    private final Kind kind;
    private final String application;
    private final String path;

    Sample(String module, Kind kind, String application, String path) {
        this.module = module;
        this.kind = kind;
        this.application = application;
        this.path = path;
    }

    String module() {
        return module;
    }

    Kind kind() {
        return kind;
    }

    /** The JAX-RS application's class, null where the service has none. */
    String application() {
        return application;
    }

    /** Where its objects are on its own server. */
    String path() {
        return path;
    }

    Path folder() {
        return ROOT.resolve(module);
    }

    Path jar() {
        try (Stream<Path> files = Files.list(folder().resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its endpoints are, as a person read them off the sources, without addresses. */
    Contract contract() {
        return Contract.read(Sample.class.getResource(module + ".contract.json"));
    }

    /** Makes its tables and fills them. */
    void seed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(resource("schema.sql"));
            statement.execute(resource("seed.sql"));
        }
    }

    private String resource(String name) {
        try {
            return Files.readString(folder().resolve("src/main/resources/db").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
