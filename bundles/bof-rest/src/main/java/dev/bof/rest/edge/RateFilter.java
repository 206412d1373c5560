package dev.bof.rest.edge;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.rest.door.Answers;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** Refuses the requests of clients that send too many. Each node counts for itself, by the client's address. */
@Component(service = Filter.class, configurationPid = RateConfig.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = RateConfig.class)
@HttpWhiteboardFilterPattern("/api/v1/*")
@HttpWhiteboardFilterAsyncSupported
public final class RateFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Rates rates;

    /** @throws IllegalArgumentException if the configuration lets nobody in */
    @Activate
    public RateFilter(RateConfig config) {
        int burst = config.burst() == 0 ? config.per_second() : config.burst();
        rates = new Rates(config.per_second(), burst, System::nanoTime);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Duration delay = rates.delay(request.getRemoteAddr());
        if (delay.isZero()) {
            chain.doFilter(request, response);
        } else {
            Answers.problem(
                    request,
                    response,
                    ProblemException.forNow(
                            ProblemType.RATE_LIMITED,
                            "There are too many requests from your address.",
                            // told in whole seconds, and never too early
                            delay.plusSeconds(1).minusNanos(1)));
        }
    }
}
