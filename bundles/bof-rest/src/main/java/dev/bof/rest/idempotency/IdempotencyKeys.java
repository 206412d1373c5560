package dev.bof.rest.idempotency;

import dev.bof.api.request.WriteListener;
import dev.bof.rest.answer.AnswerHeaders;
import dev.bof.rest.answer.RenderedAnswer;
import dev.bof.rest.forward.Forwarder;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Sees that a request with an {@code Idempotency-Key} is done once, however often and to whichever variant and node it
 * is sent: who sends it again gets the first answer.
 */
@Component(service = IdempotencyKeys.class)
public final class IdempotencyKeys {
    public static final String HEADER = "Idempotency-Key";

    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String POOL_SIZE = "bof.pool.size";
    private static final int USUAL_POOL = 16;

    private final KeyDesk desk;
    private final Claims claims;
    /** Spares repetitions on this node the way to the database, and an embedded database the locks that it lacks. */
    private final Set<Key> inHand = ConcurrentHashMap.newKeySet();

    /** Work on a request. */
    @FunctionalInterface
    public interface Work {
        /** @param listener what the transaction of a write must be told, or null */
        void serve(HttpServletRequest request, HttpServletResponse response, WriteListener listener)
                throws ServletException, IOException;
    }

    @Activate
    public IdempotencyKeys(@Reference Map.Entry<Map<String, Object>, DataSource> database) {
        this(database.getValue(), database.getKey().get(POOL_SIZE) instanceof Integer size ? size : USUAL_POOL);
    }

    IdempotencyKeys(DataSource database, int poolSize) {
        this.desk = new KeyDesk(database);
        this.claims = new Claims(database, Math.max(1, poolSize / 2));
    }

    /** Whether a request asks to be done once. */
    public static boolean isAskedBy(HttpServletRequest request) {
        return METHODS.contains(request.getMethod()) && request.getHeader(HEADER) != null;
    }

    /**
     * Serves a request that has a key.
     *
     * @param request under the path that is the same for every variant
     * @param actor whose key it is
     * @param variant who is to serve it
     * @param tellsWrites whether the variant's writes tell the listener in {@code RequestContext} of their transactions
     * @throws dev.bof.api.problem.ProblemException where it is not to be served, with the reason
     */
    public void serve(
            HttpServletRequest request,
            HttpServletResponse response,
            String actor,
            String variant,
            boolean tellsWrites,
            Work work)
            throws ServletException, IOException {
        Key key = Key.of(request, actor);
        KeyedRequest keyed = KeyedRequest.read(request, key);
        if (!inHand.add(key)) {
            throw KeyProblems.inProgress();
        }
        try {
            KeptKey first = desk.look(keyed).orElse(null);
            if (first != null) {
                send(Reply.again(first), response);
                return;
            }
            try (Attempt attempt =
                    tellsWrites ? new WrittenAttempt(desk, keyed, variant, request) : claims.take(keyed, variant)) {
                CapturedResponse captured = new CapturedResponse(response);
                work.serve(new ReplayableRequest(request, keyed.body()), captured, attempt.listener());
                boolean untouched = request.getAttribute(Forwarder.NOT_SENT) != null;
                send(attempt.finish(captured.answer(), untouched), response);
            }
        } finally {
            inHand.remove(key);
        }
    }

    private static void send(Reply reply, HttpServletResponse response) throws IOException {
        RenderedAnswer answer = reply.answer();
        response.setStatus(answer.status());
        answer.headers().forEach(response::addHeader);
        if (reply.firstVariant() != null) {
            response.setHeader(AnswerHeaders.REPLAY, "true");
            response.setHeader(AnswerHeaders.VARIANT, reply.firstVariant());
        }
        if (answer.body().length > 0) {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }
}
