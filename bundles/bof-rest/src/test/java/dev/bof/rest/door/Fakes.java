package dev.bof.rest.door;

import dev.bof.rest.forward.ForwardConfig;
import dev.bof.rest.forward.Forwarding;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

/** As much of OSGi and of a servlet container as the front door's classes ask for. */
public final class Fakes {
    /** An answer that depends on what the method is called with. */
    @FunctionalInterface
    interface Answer {
        Object to(Object[] arguments) throws Throwable;
    }

    private Fakes() {}

    /** Answers every call by the method's name, with an {@link Answer} too, and with nothing where there is none. */
    static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Object answer = answers.get(method.getName());
            if (answer != null) {
                return answer instanceof Answer asked ? asked.to(args) : answer;
            }
            return switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(self);
                case "equals" -> self == args[0];
                case "toString" -> type.getSimpleName() + answers;
                default -> method.getReturnType() == boolean.class ? Boolean.FALSE : null;
            };
        }));
    }

    static Bundle bundle(String name, String version) {
        return fake(
                Bundle.class,
                Map.of("getSymbolicName", name, "getVersion", new Version(version), "getState", Bundle.ACTIVE));
    }

    static ServletConfig servletConfig() {
        ServletContext context = fake(
                ServletContext.class,
                Map.of(
                        "getInitParameterNames", Collections.emptyEnumeration(),
                        "getAttributeNames", Collections.emptyEnumeration(),
                        "getContextPath", ""));
        return fake(
                ServletConfig.class,
                Map.of(
                        "getServletName",
                        "front door",
                        "getServletContext",
                        context,
                        "getInitParameterNames",
                        Collections.emptyEnumeration()));
    }

    /** The URL variants of a server that has none. */
    static UrlVariantRegistry nothingElsewhere() {
        UrlVariantRegistry none = new UrlVariantRegistry(fake(BundleContext.class, Map.of()), forwarding(60, 100));
        none.show(List.of());
        return none;
    }

    /**
     * @param silence seconds that a service elsewhere may be silent
     * @param inHand most requests that it works on at one time
     */
    public static Forwarding forwarding(int silence, int inHand) {
        return new Forwarding(fake(
                ForwardConfig.class, Map.of("connect_seconds", 2, "silence_seconds", silence, "in_hand_max", inHand)));
    }

    static BundleContext contextWith(Object service) {
        return fake(BundleContext.class, Map.of("getService", service));
    }

    /** A variant of a route that has not been started. */
    static Variant variant(VariantName name, String version, int ranking, Counters counters) {
        return variant(name, version, ranking, counters, new Contributions());
    }

    static Variant variant(
            VariantName name, String version, int ranking, Counters counters, Contributions contributions) {
        return new Variant(
                name,
                new FakeReference(bundle(name.sidePath(), version), Map.of("service.ranking", ranking)),
                counters,
                contributions);
    }

    /** The simplest resource there is. */
    @Path("things")
    public static final class Things {
        @GET
        public String list() {
            return "[]";
        }
    }
}
