package dev.bof.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** A shell whose user is ada, and the services of the framework it runs in. */
final class FakeShell {
    private final Map<Class<?>, Object> services = new HashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream console = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private int taken;

    final BundleContext context = fake(BundleContext.class, (proxy, method, arguments) -> switch (method.getName()) {
        case "getServiceReference" -> services.containsKey(arguments[0]) ? reference(arguments[0]) : null;
        case "getService" -> {
            taken++;
            yield services.get(((ServiceReference<?>) arguments[0]).getProperty("type"));
        }
        case "ungetService" -> {
            taken--;
            yield true;
        }
        default -> throw new UnsupportedOperationException(method.getName());
    });

    final Session session = fake(Session.class, (proxy, method, arguments) -> switch (method.getName()) {
        case "getConsole" -> console;
        case "get" -> "USER".equals(arguments[0]) ? "ada" : null;
        case "readLine" -> "typed after " + arguments[0];
        default -> throw new UnsupportedOperationException(method.getName());
    });

    <S> FakeShell with(Class<S> type, S service) {
        services.put(type, service);
        return this;
    }

    <C extends ServiceCommand<?>> C ready(C command) {
        command.context = context;
        command.session = session;
        return command;
    }

    /** What has been printed, line by line. */
    String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** How many services have been taken and not been given back. */
    int taken() {
        return taken;
    }

    /** A line whose cursor stands at the end of its last word. */
    static CommandLine line(String... words) {
        return fake(CommandLine.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getArguments" -> words;
            case "getCursorArgumentIndex" -> words.length - 1;
            case "getCursorArgument" -> words[words.length - 1];
            case "getArgumentPosition" -> words[words.length - 1].length();
            case "getBufferPosition" -> String.join(" ", words).length();
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static ServiceReference<?> reference(Object type) {
        return fake(ServiceReference.class, (proxy, method, arguments) -> type);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
