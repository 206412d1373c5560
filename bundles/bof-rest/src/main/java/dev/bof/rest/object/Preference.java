package dev.bof.rest.object;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The one preference (RFC 7240) that answers follow; others are passed over, as the header is meant. */
public final class Preference {
    public static final String HEADER = "Prefer";
    public static final String APPLIED = "Preference-Applied";
    public static final String EXACT_NUMBERS = "decimals=string";

    private static final Pattern ASKED =
            Pattern.compile("\\s*decimals\\s*=\\s*(string|\"string\")\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    private Preference() {}

    /** Whether the client wants numbers as strings where JavaScript would not keep them. */
    public static boolean wantsExactNumbers(ContainerRequestContext request) {
        String header = request.getHeaderString(HEADER);
        return header != null
                && Arrays.stream(header.split(","))
                        .anyMatch(preference -> ASKED.matcher(preference).matches());
    }
}
