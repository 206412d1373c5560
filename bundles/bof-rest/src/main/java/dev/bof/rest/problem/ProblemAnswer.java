package dev.bof.rest.problem;

import java.util.Map;

/**
 * The HTTP answer that tells a problem.
 *
 * @param headers all headers that belong to it, {@code Content-Type} included
 * @param body the problem document (RFC 9457)
 */
public record ProblemAnswer(int status, Map<String, String> headers, byte[] body) {
    public static final String MEDIA_TYPE = "application/problem+json";
}
