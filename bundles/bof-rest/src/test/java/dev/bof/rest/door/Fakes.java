package dev.bof.rest.door;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

/** As much of OSGi and of a servlet container as the front door's classes ask for. */
final class Fakes {
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

    static BundleContext contextWith(Object service) {
        return fake(BundleContext.class, Map.of("getService", service));
    }

    /** A variant of a route that has not been started. */
    static Variant variant(VariantName name, String version, int ranking, Counters counters) {
        return new Variant(
                name,
                new FakeReference(bundle(name.sidePath(), version), Map.of("service.ranking", ranking)),
                counters);
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
