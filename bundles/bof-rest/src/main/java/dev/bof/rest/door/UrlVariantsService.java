package dev.bof.rest.door;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.route.UrlVariant;
import dev.bof.api.route.UrlVariants;
import dev.bof.api.route.VariantState;
import dev.bof.rest.forward.Target;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The URL variants for those who add and remove them; follows what other nodes do with them. */
@Component(service = UrlVariants.class, immediate = true)
public final class UrlVariantsService implements UrlVariants {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Set<String> PRECONDITIONS = Set.of("if-match");
    private static final Pattern PARAMETER = Pattern.compile("[^,&=#\\s]{1,100}");
    private static final Pattern PROBE = Pattern.compile("[!-~]{0,1000}");

    private final UrlVariantStore store;
    private final UrlVariantRegistry registry;
    private final RouteTable table;
    private final DatabasePoll poll;

    @Activate
    public UrlVariantsService(
            @Reference DataSource database, @Reference UrlVariantRegistry registry, @Reference RouteTable table) {
        this(database, registry, table, DatabasePoll.executor("bof-url-variants"));
    }

    UrlVariantsService(
            DataSource database, UrlVariantRegistry registry, RouteTable table, ScheduledExecutorService executor) {
        this.store = new UrlVariantStore(database);
        this.registry = registry;
        this.table = table;
        this.poll = new DatabasePoll("The URL variants", this::refresh, registry::isComplete, executor);
    }

    @Deactivate
    void deactivate() {
        poll.close();
    }

    private synchronized void refresh() throws SQLException {
        registry.show(store.read());
    }

    @Override
    public List<UrlVariant> list() {
        try {
            return store.read();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void add(UrlVariant variant, String actor) {
        requireValid(variant);
        requireFree(variant);
        change(() -> store.insert(variant, actor), ProblemType.CONFLICT, has(variant) + " already.");
    }

    @Override
    public void replace(UrlVariant variant, String actor) {
        requireValid(variant);
        change(() -> store.update(variant, actor), ProblemType.NOT_FOUND, has(variant) + " not.");
    }

    @Override
    public void remove(String route, String variant, String actor) {
        change(
                () -> store.delete(route, variant),
                ProblemType.NOT_FOUND,
                "The route " + route + " has no URL variant '" + variant + "'.");
    }

    private static String has(UrlVariant variant) {
        return "The route " + variant.route() + " has the URL variant " + variant.variant();
    }

    /** Something that is written, or is not because it is there already or no more. */
    @FunctionalInterface
    private interface Write {
        boolean done() throws SQLException;
    }

    private void change(Write write, ProblemType otherwise, String detail) {
        try {
            if (!write.done()) {
                throw new ProblemException(otherwise, detail);
            }
            refresh();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static ProblemException unavailable(SQLException e) {
        return ProblemException.unavailable(
                "The URL variants cannot be read or changed now: the database does not answer.", RETRY_AFTER, e);
    }

    private static void requireValid(UrlVariant variant) {
        check("url", () -> Target.of(variant.url()));
        check("route", () -> ReservedNames.requireFree(new VariantName(variant.route(), variant.variant())));
        require(!Route.isInternal(variant.route()), "route", "What begins with framework/ is the framework's own.");
        require(
                variant.parameters() == null
                        || variant.parameters().stream()
                                .allMatch(name -> PARAMETER.matcher(name).matches()),
                "parameters",
                "The name of a query parameter has no comma, no blank and none of & = #.");
        require(
                PRECONDITIONS.containsAll(variant.evaluates()),
                "evaluates",
                "A service can be said to evaluate " + PRECONDITIONS + " and nothing else.");
        require(
                variant.probe() == null || PROBE.matcher(variant.probe()).matches(),
                "probe",
                "A probe is what stands behind the route in an address, such as ?limit=1.");
    }

    private static void check(String field, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            throw ProblemException.validation(field, "invalid", e.getMessage() + ".");
        }
    }

    private static void require(boolean condition, String field, String otherwise) {
        if (!condition) {
            throw ProblemException.validation(field, "invalid", otherwise);
        }
    }

    private void requireFree(UrlVariant variant) {
        try {
            table.requireFree(new VariantName(variant.route(), variant.variant()));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.CONFLICT, e.getMessage() + ".", e);
        }
        table.state(variant.route())
                .flatMap(state -> state.variant(variant.variant()))
                .map(VariantState::bundle)
                .ifPresent(bundle -> {
                    throw new ProblemException(
                            ProblemType.CONFLICT,
                            "The bundle " + bundle + " has the variant " + variant.variant() + " of " + variant.route()
                                    + ": remove it first, or choose another name.");
                });
    }
}
