package dev.bof.rest.problem;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs the requests that are refused because something is away. While it is away every request meets it, thousands a
 * second perhaps: the first one for each route and reason is told, the others are counted, and their number is told
 * every minute and when it is over.
 */
final class Refusals {
    /** How long nothing must be refused for a reason until it counts as over. */
    static final Duration QUIET = Duration.ofSeconds(10);

    /** How often a reason that lasts is told again. */
    static final Duration REMINDER = Duration.ofMinutes(1);

    /** Reasons are few and fixed; one that a service makes of its data must not fill the memory. */
    static final int MOST_REASONS = 100;

    private static final String OTHER_REASONS = "Requests are refused for many different reasons.";

    private final Logger log;
    private final LongSupplier nanoTime;
    private final Executor soon;
    private final Map<String, Episode> episodes = new ConcurrentHashMap<>();

    /**
     * One reason for as long as it lasts.
     *
     * @param begun when the first request was refused, as all times here by {@code nanoTime}
     * @param latest when the latest request was refused
     * @param told when its number was told
     * @param count how many have been refused
     */
    private record Episode(long begun, long latest, long told, long count) {
        Episode oneMore(long now) {
            return new Episode(begun, now, told, count + 1);
        }

        Episode toldAt(long now) {
            return new Episode(begun, latest, now, count);
        }

        long seconds() {
            return Duration.ofNanos(latest - begun).toSeconds();
        }
    }

    /**
     * @param nanoTime the clock
     * @param soon runs what it is given {@link #QUIET} later
     */
    Refusals(Logger log, LongSupplier nanoTime, Executor soon) {
        this.log = log;
        this.nanoTime = nanoTime;
        this.soon = soon;
    }

    static Refusals create() {
        return new Refusals(
                LoggerFactory.getLogger(Refusals.class),
                System::nanoTime,
                CompletableFuture.delayedExecutor(QUIET.toSeconds(), TimeUnit.SECONDS));
    }

    /**
     * A request was refused.
     *
     * @param route the route that was asked, or null where it was none
     */
    void refused(String route, String detail, String correlationId, Throwable failure) {
        String reason = known(route == null ? detail : route + ": " + detail);
        long now = nanoTime.getAsLong();
        Episode episode = episodes.compute(
                reason, (key, before) -> before == null ? new Episode(now, now, now, 1) : before.oneMore(now));
        if (episode.count() == 1) {
            log.warn("[{}] {}{} More such requests are counted.", correlationId, reason, cause(failure, detail));
            soon.execute(() -> look(reason));
        } else {
            log.debug("[{}] {}{}", correlationId, reason, cause(failure, detail));
        }
    }

    private String known(String reason) {
        return episodes.size() < MOST_REASONS || episodes.containsKey(reason) ? reason : OTHER_REASONS;
    }

    private void look(String reason) {
        Episode episode = episodes.get(reason);
        long now = nanoTime.getAsLong();
        if (now - episode.latest() >= QUIET.toNanos() && episodes.remove(reason, episode)) {
            log.info("Over: {} {} requests in {} s.", reason, episode.count(), episode.seconds());
            return;
        }
        if (now - episode.told() >= REMINDER.toNanos()) {
            log.warn("Still: {} {} requests in {} s.", reason, episode.count(), episode.seconds());
            episodes.computeIfPresent(reason, (key, counted) -> counted.toldAt(now));
        }
        soon.execute(() -> look(reason));
    }

    /** What the detail does not say already. */
    private static String cause(Throwable failure, String detail) {
        Throwable root = Failures.root(failure);
        return detail.equals(root.getMessage()) ? "" : " (" + root + ")";
    }
}
