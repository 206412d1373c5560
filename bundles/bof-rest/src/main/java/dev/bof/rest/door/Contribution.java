package dev.bof.rest.door;

import dev.bof.api.contribution.RouterContribution;
import dev.bof.api.persistence.Transactions;
import java.time.Duration;
import java.util.List;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service that adds endpoints to routes, from its registration until the last request that it had in hand has ended. */
final class Contribution {
    private static final Logger log = LoggerFactory.getLogger(Contribution.class);
    private static final Duration LAST_MOMENTS = Duration.ofSeconds(1);

    private final String name;
    private final Bundle bundle;
    private final RouterContribution service;
    private final InHand inHand = new InHand();
    private volatile boolean leaving;

    Contribution(String name, Bundle bundle, RouterContribution service) {
        this.name = name;
        this.bundle = bundle;
        this.service = service;
    }

    /** What it offers, such as {@code audit}. */
    String name() {
        return name;
    }

    RouterContribution service() {
        return service;
    }

    /** It shall be added to nothing any more. */
    void leave() {
        leaving = true;
    }

    boolean isLeaving() {
        return leaving;
    }

    InHand inHand() {
        return inHand;
    }

    /** Lets no new request in, waits for those in hand and cuts off those that take longer. Nobody finds it any more. */
    void drain(Duration limit, Transactions transactions) {
        inHand.close();
        List<GuardedResponse> late = inHand.awaitEmpty(limit);
        if (inHand.count() > 0) {
            log.warn("{} leaves with {} requests in hand after {} s", this, inHand.count(), limit.toSeconds());
            CutOff.of(late, this, bundle, transactions);
            inHand.awaitEmpty(LAST_MOMENTS);
        }
    }

    @Override
    public String toString() {
        return "contribution " + name;
    }
}
