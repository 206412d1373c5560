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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The migration sets of all active bundles. Each bundle brings the database to what it carries itself; where several
 * carry one set, the history keeps them from running anything twice and from disagreeing.
 */
@Component(service = {Schemas.class, SchemaMigrations.class})
public final class SchemaMigrations implements Schemas {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigrations.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final BundleContext context;
    private final ConnectionPool pool;
    private final boolean automatic;
    private final Set<Bundle> applied = ConcurrentHashMap.newKeySet();
    private final Set<SchemaSet> empty = ConcurrentHashMap.newKeySet();
    /** Why the last attempt at a set failed. */
    private final Map<SchemaSet, String> failures = new ConcurrentHashMap<>();
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
        if (set.isEmpty() && empty.add(set)) {
            LOG.warn("{} announces the schema {}, but {}", set.carrier(), set.name(), noScripts(set));
        }
        if (automatic) {
            if (!migrate(set, dataSource)) {
                throw new NotReadyException("schema " + set.name() + ": " + failures.get(set), null);
            }
            return;
        }
        try {
            SchemaHistory history = history(set, dataSource);
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

    /** Whether all could be applied; if not, the reason is kept. */
    private boolean migrate(SchemaSet set, DataSource dataSource) {
        synchronized (migrating) {
            SchemaHistory history = history(set, dataSource);
            try {
                history.migrate();
                failures.remove(set);
                return true;
            } catch (FlywayException e) {
                LOG.debug("The schema {} could not be applied", set.name(), e);
                failures.put(set, history.reason(e));
                return false;
            }
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
        empty.removeIf(set -> set.bundle().equals(bundle));
        failures.keySet().removeIf(set -> set.bundle().equals(bundle));
    }

    @Override
    public List<SchemaState> status() {
        return states(serverAccount());
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
        carriers().values().forEach(sets -> migrate(richest(sets), dataSource));
        return states(dataSource);
    }

    private List<SchemaState> states(DataSource dataSource) {
        List<SchemaState> states = new ArrayList<>();
        carriers().forEach((name, sets) -> states.add(state(name, sets, dataSource)));
        return states;
    }

    private SchemaState state(String name, List<SchemaSet> sets, DataSource dataSource) {
        List<String> bundles = sets.stream().map(SchemaSet::carrier).sorted().toList();
        try {
            SchemaHistory history = history(richest(sets), dataSource);
            List<String> pending =
                    history.pending().stream().map(SchemaMigrations::label).toList();
            Optional<String> misfit = first(sets, set -> misfit(set, dataSource));
            // what failed once may have been done since, by another node or by hand
            Optional<String> problem = pending.isEmpty() && misfit.isEmpty()
                    ? Optional.empty()
                    : first(sets, set -> Optional.ofNullable(failures.get(set))).or(() -> misfit);
            return new SchemaState(name, bundles, history.current().orElse(null), pending, problem.orElse(null));
        } catch (FlywayException e) {
            return new SchemaState(name, bundles, null, List.of(), Reasons.of(e));
        }
    }

    /** The first problem of a set, with the bundle that has it. */
    private static Optional<String> first(List<SchemaSet> sets, Function<SchemaSet, Optional<String>> problem) {
        return sets.stream()
                .flatMap(set -> problem.apply(set).stream().map(text -> set.carrier() + ": " + text))
                .findFirst();
    }

    private Optional<String> misfit(SchemaSet set, DataSource dataSource) {
        return set.isEmpty()
                ? Optional.of(noScripts(set))
                : history(set, dataSource).problem();
    }

    private static String noScripts(SchemaSet set) {
        return "there are no scripts at " + set.path() + ".";
    }

    private static String label(ResolvedMigration migration) {
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
