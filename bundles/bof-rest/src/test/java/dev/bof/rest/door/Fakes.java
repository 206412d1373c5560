package dev.bof.rest.door;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/** As much of OSGi and of a servlet container as the front door's classes ask for. */
final class Fakes {
    private static final AtomicLong IDS = new AtomicLong();

    private Fakes() {}

    /** Answers every call by the method's name, and with nothing where the name is not given. */
    static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (answers.containsKey(method.getName())) {
                return answers.get(method.getName());
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
        return new Variant(name, new Reference(bundle(name.sidePath(), version), ranking), counters);
    }

    /** The simplest resource there is. */
    @Path("things")
    public static final class Things {
        @GET
        public String list() {
            return "[]";
        }
    }

    static final class Reference implements ServiceReference<Object> {
        private final Bundle bundle;
        private final int ranking;
        private final long id = IDS.incrementAndGet();

        Reference(Bundle bundle, int ranking) {
            this.bundle = bundle;
            this.ranking = ranking;
        }

        @Override
        public Object getProperty(String key) {
            return key.equals("service.ranking") ? (Object) ranking : null;
        }

        @Override
        public String[] getPropertyKeys() {
            return new String[] {"service.ranking"};
        }

        @Override
        public Bundle getBundle() {
            return bundle;
        }

        @Override
        public Bundle[] getUsingBundles() {
            return new Bundle[0];
        }

        @Override
        public boolean isAssignableTo(Bundle other, String className) {
            return true;
        }

        @Override
        public int compareTo(Object other) {
            return Long.compare(((Reference) other).id, id);
        }

        @Override
        public Dictionary<String, Object> getProperties() {
            return new Hashtable<>(Map.of("service.ranking", ranking));
        }

        @Override
        public <A> A adapt(Class<A> type) {
            return null;
        }
    }
}
