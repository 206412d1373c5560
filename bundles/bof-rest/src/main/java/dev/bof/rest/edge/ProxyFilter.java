package dev.bof.rest.edge;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** Shows the requests of trusted proxies as the clients sent them; of nobody else such a header is believed. */
@Component(
        service = Filter.class,
        property = "service.ranking:Integer=300",
        configurationPid = ProxyConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ProxyConfig.class)
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
public final class ProxyFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Networks trusted;

    @Activate
    public ProxyFilter(ProxyConfig config) {
        trusted = new Networks(Lists.of(config.trusted()));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(
                trusted.contain(request.getRemoteAddr())
                        ? new ForwardedRequest(request, ForwardedBy.of(request, trusted::contain))
                        : request,
                response);
    }
}
