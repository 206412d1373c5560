package dev.bof.rest.answer;

/** Names of headers that the front door answers with. */
public final class AnswerHeaders {
    /** The id that ties a request's answer, log lines and traces together. */
    public static final String CORRELATION = "X-Correlation-Id";

    /** The variant that gave the answer. */
    public static final String VARIANT = "X-BOF-Variant";

    /** Says that the answer was given before, to the same request. */
    public static final String REPLAY = "Idempotent-Replay";

    private AnswerHeaders() {}
}
