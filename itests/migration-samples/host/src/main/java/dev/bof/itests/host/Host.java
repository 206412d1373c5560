package dev.bof.itests.host;

import jakarta.ws.rs.core.Application;
import java.net.URI;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Serves JAX-RS applications, each at a port of its own. The database is that of EclipseLink's system properties. */
public final class Host {
    private Host() {}

    /** @param arguments pairs of the name of an application's class and a port */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        // without it, each answer waits for the client's delayed acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        for (int index = 0; index < arguments.length; index += 2) {
            Application application = Class.forName(arguments[index])
                    .asSubclass(Application.class)
                    .getConstructor()
                    .newInstance();
            ResourceConfig config = ResourceConfig.forApplication(application)
                    .register(JacksonFeature.class)
                    .register(new Injection())
                    .register(RequestTransaction.class);
            JdkHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:" + arguments[index + 1] + "/"), config);
        }
    }
}
