package dev.bof.rest.door;

import dev.bof.api.persistence.Transactions;
import java.io.IOException;
import java.util.List;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends requests that outlast a drain: first nobody hears any more what they answer, then the transactions of the one that
 * leaves end, and only then clients are told so.
 */
final class CutOff {
    private static final Logger log = LoggerFactory.getLogger(CutOff.class);

    private CutOff() {}

    /**
     * @param leaving who leaves, for the log
     * @param bundle whose transactions end, or null
     * @param transactions ends them, or null where there is no database
     * @return how many had no complete answer
     */
    static int of(List<GuardedResponse> late, Object leaving, Bundle bundle, Transactions transactions) {
        List<GuardedResponse> taken =
                late.stream().filter(GuardedResponse::cutOff).toList();
        if (transactions != null && bundle != null) {
            log.warn("{}: {} connections were taken away and rolled back", leaving, transactions.abort(bundle));
        }
        for (GuardedResponse response : taken) {
            try {
                response.answerInItsPlace();
            } catch (IOException | RuntimeException e) {
                log.debug("{}: a client left before it could be told that its request was cut off", leaving, e);
            }
        }
        taken.forEach(GuardedResponse::interruptWork);
        return taken.size();
    }
}
