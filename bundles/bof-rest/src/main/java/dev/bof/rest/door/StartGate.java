package dev.bof.rest.door;

import dev.bof.api.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.Preprocessor;

/**
 * Answers 503 while the server starts, so that nobody takes a route that has not been installed yet for one that does
 * not exist. It must be registered before the web server opens its port, and stays open once it has opened.
 */
@Component
public final class StartGate implements Preprocessor {
    /** Karaf registers this service when all boot features are installed. */
    private static final String BOOT_FINISHED = "org.apache.karaf.features.BootFinished";

    private static final String FEATURES_BUNDLE = "org.apache.karaf.features.core";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final BundleContext context;
    private final RouteTable table;
    private final UrlVariantRegistry elsewhere;
    private volatile boolean open;

    @Activate
    public StartGate(BundleContext context, @Reference RouteTable table, @Reference UrlVariantRegistry elsewhere) {
        this.context = context;
        this.table = table;
        this.elsewhere = elsewhere;
    }

    @Override
    public void init(FilterConfig config) {
        // nothing to prepare
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (open || isStarted() || isForTheFramework(request)) {
            chain.doFilter(request, response);
        } else {
            Answers.problem(
                    (HttpServletRequest) request,
                    (HttpServletResponse) response,
                    ProblemException.unavailable("The server is starting.", RETRY_AFTER, null));
        }
    }

    /** The framework's own routes answer as soon as they are there, so that one can ask what the start waits for. */
    private boolean isForTheFramework(ServletRequest request) {
        String path = ((HttpServletRequest) request).getRequestURI();
        String root = FrontDoor.ROOT + "/";
        RouteTable.Target target = path.startsWith(root) ? table.find(path.substring(root.length())) : null;
        return target != null && Route.isInternal(target.route().name()) && target.serving() != null;
    }

    private boolean isStarted() {
        open = table.pinsRead() && elsewhere.isComplete() && startLevelReached() && bootFinished();
        return open;
    }

    private boolean startLevelReached() {
        Bundle framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        return framework.getState() == Bundle.ACTIVE
                && framework.adapt(FrameworkStartLevel.class).getStartLevel() >= beginningStartLevel();
    }

    private int beginningStartLevel() {
        String level = context.getProperty(Constants.FRAMEWORK_BEGINNING_STARTLEVEL);
        return level == null ? 1 : Integer.parseInt(level);
    }

    private boolean bootFinished() {
        return context.getServiceReference(BOOT_FINISHED) != null || !isKaraf();
    }

    private boolean isKaraf() {
        for (Bundle bundle : context.getBundles()) {
            if (FEATURES_BUNDLE.equals(bundle.getSymbolicName())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void destroy() {
        // nothing to give back
    }
}
