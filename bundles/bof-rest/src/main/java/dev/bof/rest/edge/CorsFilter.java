package dev.bof.rest.edge;

import dev.bof.rest.answer.AnswerHeaders;
import dev.bof.rest.idempotency.IdempotencyKeys;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** Tells browsers which web pages may use the API. Who is no browser is served as ever. */
@Component(service = Filter.class, configurationPid = CorsConfig.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = CorsConfig.class)
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
public final class CorsFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String ANY = "*";
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Authorization",
            "Content-Type",
            IdempotencyKeys.HEADER,
            "If-Match",
            "If-None-Match",
            "Prefer",
            AnswerHeaders.CORRELATION);
    private static final String EXPOSED = String.join(
            ", ",
            "Allow",
            "ETag",
            "Link",
            "Location",
            "Preference-Applied",
            "Retry-After",
            AnswerHeaders.CORRELATION,
            AnswerHeaders.REPLAY,
            AnswerHeaders.VARIANT);

    private final transient Set<String> origins;
    private final boolean credentials;
    private final String headers;
    private final String maxAge;

    /** @throws IllegalArgumentException if every page could act in the name of whoever looks at it */
    @Activate
    public CorsFilter(CorsConfig config) {
        origins = Set.copyOf(Lists.of(config.origins()));
        credentials = config.credentials();
        headers = Stream.concat(HEADERS.stream(), Lists.of(config.headers()).stream())
                .collect(Collectors.joining(", "));
        maxAge = Integer.toString(config.max_age());
        if (credentials && origins.contains(ANY)) {
            throw new IllegalArgumentException(
                    CorsConfig.PID + ": credentials cannot be allowed to every origin; name the origins");
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        response.addHeader("Vary", "Origin");
        if (origin == null || !isAllowed(origin)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", origins.contains(ANY) ? ANY : origin);
        if (credentials) {
            response.setHeader("Access-Control-Allow-Credentials", "true");
        }
        if (isPreflight(request)) {
            response.setHeader("Access-Control-Allow-Methods", METHODS);
            response.setHeader("Access-Control-Allow-Headers", headers);
            response.setHeader("Access-Control-Max-Age", maxAge);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setHeader("Access-Control-Expose-Headers", EXPOSED);
        chain.doFilter(request, response);
    }

    private boolean isAllowed(String origin) {
        return origins.contains(ANY) || origins.contains(origin);
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return "OPTIONS".equals(request.getMethod()) && request.getHeader("Access-Control-Request-Method") != null;
    }
}
