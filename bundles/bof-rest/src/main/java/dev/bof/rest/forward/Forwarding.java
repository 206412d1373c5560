package dev.bof.rest.forward;

import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.ProxyAuthenticationProtocolHandler;
import org.eclipse.jetty.client.RedirectProtocolHandler;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP client and the limits that all forwarders share. */
@Component(service = Forwarding.class, configurationPid = ForwardConfig.PID)
@Designate(ocd = ForwardConfig.class)
public final class Forwarding {
    private static final Logger log = LoggerFactory.getLogger(Forwarding.class);

    /** The shortest time that servers in use keep a silent connection is 5 s: we must be the first to end it. */
    private static final long UNUSED_MILLIS = 4_000;

    /** They pass on what is ready and never wait: requests have threads of their own. */
    private static final int THREADS = 16;

    private volatile ForwardLimits limits = ForwardLimits.DEFAULT;
    private HttpClient client;

    @Activate
    public Forwarding(ForwardConfig config) {
        configure(config);
    }

    /** Takes over what may be taken over. */
    @Modified
    void configure(ForwardConfig config) {
        try {
            limits = ForwardLimits.of(config);
        } catch (IllegalArgumentException e) {
            log.error("The configuration is refused, {} goes on: {}", limits, e.getMessage());
        }
    }

    @Deactivate
    synchronized void deactivate() {
        if (client != null) {
            try {
                client.stop();
            } catch (Exception e) {
                log.warn("The HTTP client could not be stopped", e);
            }
        }
    }

    /** A forwarder to this target. */
    public Forwarder to(Target target) {
        return new Forwarder(target, this);
    }

    ForwardLimits limits() {
        return limits;
    }

    /** The client; it has threads from its first use on. */
    synchronized HttpClient client() {
        if (client == null) {
            client = start();
        }
        client.setConnectTimeout(limits.connect().toMillis());
        client.setMaxConnectionsPerDestination(limits.inHand());
        return client;
    }

    private static HttpClient start() {
        HttpClient client = new HttpClient();
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("bof-forward");
        threads.setDaemon(true);
        client.setExecutor(threads);
        client.setIdleTimeout(UNUSED_MILLIS);
        client.setUserAgentField(null);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setDefaultRequestContentType(null);
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP client could not be started", e);
        }
        // what the target says is for the client to hear and act upon
        client.getContentDecoderFactories().clear();
        client.getProtocolHandlers().remove(RedirectProtocolHandler.NAME);
        client.getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME);
        client.getProtocolHandlers().remove(ProxyAuthenticationProtocolHandler.NAME);
        return client;
    }
}
