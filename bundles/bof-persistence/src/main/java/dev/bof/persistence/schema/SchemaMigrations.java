package dev.bof.persistence.schema;

import dev.bof.api.persistence.SchemaState;
import dev.bof.api.persistence.Schemas;
import dev.bof.api.problem.ProblemException;
import dev.bof.persistence.NotReadyException;
import dev.bof.persistence.pool.ConnectionPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The migration sets of all active bundles. Each bundle brings the database to what it carries itself; where several
 * carry one set, the history keeps them from running anything twice and from disagreeing.
 */
@Component(service = {Schemas.class, SchemaMigrations.class})
public final class SchemaMigrations implements Schemas {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final BundleContext context;
    private final ConnectionPool pool;
    private final boolean automatic;
    private final Set<Bundle> applied = ConcurrentHashMap.newKeySet();
    /** Flyway is not made for several migrations at once in one process. */
    private final Object migrating = new Object();

    @Activate
    public SchemaMigrations(BundleContext context, @Reference ConnectionPool pool) {
        this.context = context;
        this.pool = pool;
        this.automatic = automatic(pool.config().schema_mode());
    }

    private static boolean automatic(String mode) {
        return switch (mode) {
            case "auto" -> true;
            case "manual" -> false;
            default -> throw new IllegalArgumentException("schema.mode must be auto or manual, but is " + mode);
        };
    }

    /**
     * Brings the database to what a bundle carries, or in manual mode sees that it is there. What this bundle carries
     * itself comes before: others build on it.
     *
     * @throws NotReadyException where that did not work yet
     */
    public void ensure(Bundle bundle) throws NotReadyException {
        DataSource dataSource = serverAccount();
        Bundle self = context.getBundle();
        if (!isApplied(self)) {
            ensure(self, dataSource);
        }
        ensure(bundle, dataSource);
    }

    private void ensure(Bundle bundle, DataSource dataSource) throws NotReadyException {
        for (SchemaSet set : SchemaSet.of(bundle)) {
            ensure(set, dataSource);
        }
        applied.add(bundle);
    }

    private void ensure(SchemaSet set, DataSource dataSource) throws NotReadyException {
        try {
            SchemaHistory history = history(set, dataSource);
            if (automatic) {
                synchronized (migrating) {
                    history.migrate();
                }
                return;
            }
            int pending = history.pending().size();
            Optional<String> problem = history.problem();
            if (pending > 0 || problem.isPresent()) {
                throw new NotReadyException(
                        "schema " + set.name() + ": "
                                + problem.orElse(pending + " pending migration(s), run bof:schema apply"),
                        null);
            }
        } catch (FlywayException e) {
            throw new NotReadyException("schema " + set.name() + ": " + Reasons.of(e), e);
        }
    }

    /** Whether all that a bundle carries has been applied. */
    public boolean isApplied(Bundle bundle) {
        return applied.contains(bundle);
    }

    /** Whether a bundle carries any migrations. */
    public boolean isCarriedBy(Bundle bundle) {
        return !SchemaSet.of(bundle).isEmpty();
    }

    /** A bundle has left. */
    public void forget(Bundle bundle) {
        applied.remove(bundle);
    }

    @Override
    public List<SchemaState> status() {
        return states(serverAccount(), Map.of());
    }

    @Override
    public String sql() {
        DataSource dataSource = serverAccount();
        requireAnswer(dataSource);
        SchemaScript script = new SchemaScript(vendor());
        carriers().values().forEach(sets -> {
            SchemaSet set = richest(sets);
            script.add(set, history(set, dataSource));
        });
        return script.toString();
    }

    @Override
    public List<SchemaState> apply(String user, String password) {
        DataSource dataSource = user == null ? serverAccount() : account(user, password);
        requireAnswer(dataSource);
        Map<String, String> failures = new HashMap<>();
        synchronized (migrating) {
            carriers().forEach((name, sets) -> {
                try {
                    history(richest(sets), dataSource).migrate();
                } catch (FlywayException e) {
                    failures.put(name, Reasons.of(e));
                }
            });
        }
        return states(dataSource, failures);
    }

    private List<SchemaState> states(DataSource dataSource, Map<String, String> failures) {
        List<SchemaState> states = new ArrayList<>();
        carriers().forEach((name, sets) -> states.add(state(name, sets, dataSource, failures.get(name))));
        return states;
    }

    private SchemaState state(String name, List<SchemaSet> sets, DataSource dataSource, String failure) {
        List<String> bundles = sets.stream().map(SchemaSet::carrier).sorted().toList();
        try {
            SchemaHistory history = history(richest(sets), dataSource);
            List<String> pending =
                    history.pending().stream().map(SchemaMigrations::label).toList();
            String problem = failure == null ? misfit(sets, dataSource) : failure;
            return new SchemaState(name, bundles, history.current().orElse(null), pending, problem);
        } catch (FlywayException e) {
            return new SchemaState(name, bundles, null, List.of(), Reasons.of(e));
        }
    }

    private String misfit(List<SchemaSet> sets, DataSource dataSource) {
        return sets.stream()
                .flatMap(set -> history(set, dataSource).problem().stream().map(text -> set.carrier() + ": " + text))
                .findFirst()
                .orElse(null);
    }

    private static String label(MigrationInfo migration) {
        return migration.getVersion() == null
                ? migration.getDescription()
                : migration.getVersion() + " " + migration.getDescription();
    }

    /** All sets with their carriers in the order in which they are applied: our own first, then by name. */
    private Map<String, List<SchemaSet>> carriers() {
        List<String> first =
                SchemaSet.of(context.getBundle()).stream().map(SchemaSet::name).toList();
        Map<String, List<SchemaSet>> carriers = new TreeMap<>(
                Comparator.comparing((String name) -> !first.contains(name)).thenComparing(Comparator.naturalOrder()));
        Stream.of(context.getBundles())
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .flatMap(bundle -> SchemaSet.of(bundle).stream())
                .forEach(set -> carriers.computeIfAbsent(set.name(), name -> new ArrayList<>())
                        .add(set));
        return carriers;
    }

    private SchemaSet richest(List<SchemaSet> sets) {
        return sets.stream()
                .max(Comparator.comparingInt(set -> set.scripts(vendor()).size()))
                .orElseThrow();
    }

    private SchemaHistory history(SchemaSet set, DataSource dataSource) {
        return new SchemaHistory(set, pool.database(), dataSource);
    }

    private String vendor() {
        return pool.database().vendor();
    }

    private DataSource serverAccount() {
        return account(pool.config().user(), pool.config().password());
    }

    /** Migrations use connections of their own, without a socket timeout: building an index may take long. */
    private DataSource account(String user, String password) {
        return pool.database().connect(user, password, 0);
    }

    private static void requireAnswer(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw ProblemException.unavailable("The database gives no connection: " + e.getMessage(), RETRY_AFTER, e);
        }
    }
}
