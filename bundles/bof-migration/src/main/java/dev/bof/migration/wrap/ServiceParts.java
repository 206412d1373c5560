package dev.bof.migration.wrap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a service is made of, by the names of its classes.
 *
 * @param resources with the paths at which they are served
 * @param components those of which others get instances, with their scopes
 * @param application the JAX-RS application that makes resources or providers itself, or empty
 */
record ServiceParts(
        Map<String, String> resources,
        Map<String, String> components,
        List<String> providers,
        List<String> entities,
        String application,
        List<String> notes) {
    private static final String APPLICATION = "jakarta.ws.rs.core.Application";
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String APPLICATION_PATH = "jakarta.ws.rs.ApplicationPath";
    private static final String PROVIDER = "jakarta.ws.rs.ext.Provider";
    private static final List<String> PERSISTENT = List.of(
            "jakarta.persistence.Entity",
            "jakarta.persistence.MappedSuperclass",
            "jakarta.persistence.Embeddable",
            "jakarta.persistence.Converter");

    private static final Map<String, String> SCOPES = Map.of(
            "jakarta.enterprise.context.ApplicationScoped", "singleton",
            "jakarta.inject.Singleton", "singleton",
            "jakarta.enterprise.context.RequestScoped", "request",
            "jakarta.enterprise.context.Dependent", "",
            "jakarta.ejb.Stateless", "",
            "jakarta.inject.Named", "");

    static ServiceParts of(Collection<LegacyClass> classes, WrapRequest request) throws WrapException {
        List<String> notes = new ArrayList<>();
        Map<String, String> resources = resources(classes, request, notes);
        String application = application(classes, notes);
        classes.stream()
                .filter(type -> type.has(APPLICATION_PATH) && !type.name().equals(application))
                .forEach(type -> notes.add(type.name() + " is not used: the resources are served under the route"));
        Map<String, String> components = components(classes);
        requireNarrow(classes, components);
        return new ServiceParts(
                resources,
                components,
                names(classes, List.of(PROVIDER)),
                names(classes, PERSISTENT),
                application,
                notes);
    }

    /** The one that says by its own code what is served; which path it has is the route's to say. */
    private static String application(Collection<LegacyClass> classes, List<String> notes) {
        List<String> making = classes.stream()
                .filter(LegacyClass::isConcrete)
                .filter(type -> type.supertypes().contains(APPLICATION))
                .filter(type -> type.file().getMethod("getSingletons") != null)
                .map(LegacyClass::name)
                .toList();
        if (making.size() > 1) {
            notes.add("what they make is not used, as there are several: " + String.join(", ", making));
        }
        return making.size() == 1 ? making.get(0) : "";
    }

    private static Map<String, String> resources(
            Collection<LegacyClass> classes, WrapRequest request, List<String> notes) throws WrapException {
        Map<String, String> paths = new TreeMap<>();
        classes.stream().filter(LegacyClass::isConcrete).forEach(type -> type.text(PATH)
                .ifPresent(path -> paths.put(type.name(), strip(path))));
        String base = base(paths, request);
        Map<String, String> served = new TreeMap<>();
        paths.forEach((type, path) -> {
            if (path.equals(base) || path.startsWith(base + "/")) {
                served.put(type, request.route() + path.substring(base.length()));
            } else {
                notes.add(type + " is not served: its path /" + path + " is not below /" + base);
            }
        });
        if (served.isEmpty()) {
            throw new WrapException("No resource has a path at or below /" + base + ". There are: "
                    + paths.values().stream().distinct().collect(Collectors.joining(", /", "/", "")));
        }
        return served;
    }

    /** The path for which the route stands: what was said, the route's own, or the only one that there is. */
    private static String base(Map<String, String> paths, WrapRequest request) throws WrapException {
        if (paths.isEmpty()) {
            throw new WrapException("It has no JAX-RS resource: no class has @Path.");
        }
        if (request.base() != null) {
            return strip(request.base());
        }
        Set<String> distinct = new HashSet<>(paths.values());
        if (distinct.contains(request.route())) {
            return request.route();
        }
        if (distinct.size() == 1) {
            return distinct.iterator().next();
        }
        throw new WrapException(
                "Which of its paths shall be the route " + request.route() + "? Say it by --base. There are: "
                        + distinct.stream().sorted().collect(Collectors.joining(", /", "/", "")));
    }

    private static String strip(String path) {
        return path.replaceAll("^/+|/+$", "");
    }

    private static Map<String, String> components(Collection<LegacyClass> classes) {
        Set<String> wanted =
                classes.stream().flatMap(type -> type.injected().stream()).collect(Collectors.toSet());
        Map<String, String> components = new TreeMap<>();
        for (LegacyClass type : classes) {
            boolean named = SCOPES.keySet().stream().anyMatch(type::has);
            boolean asked =
                    wanted.contains(type.name()) || type.supertypes().stream().anyMatch(wanted::contains);
            if (type.isConcrete() && !type.has(PATH) && (named || asked)) {
                components.put(
                        type.name(),
                        SCOPES.entrySet().stream()
                                .filter(scope -> type.has(scope.getKey()))
                                .map(Map.Entry::getValue)
                                .max(String::compareTo)
                                .orElse(""));
            }
        }
        return components;
    }

    /** What lives for ever must not hold what lives for one request: that needs the proxies of CDI. */
    private static void requireNarrow(Collection<LegacyClass> classes, Map<String, String> components)
            throws WrapException {
        List<String> reasons = classes.stream()
                .filter(type -> "singleton".equals(components.get(type.name())))
                .flatMap(type -> type.injected().stream()
                        .filter(injected -> "request".equals(components.get(injected)))
                        .map(injected -> type.name() + " lives longer than " + injected + ", of which it has one"))
                .toList();
        if (!reasons.isEmpty()) {
            throw WrapException.unsuitable(reasons);
        }
    }

    private static List<String> names(Collection<LegacyClass> classes, List<String> annotations) {
        return classes.stream()
                .filter(type -> annotations.stream().anyMatch(type::has))
                .map(LegacyClass::name)
                .sorted()
                .toList();
    }

    /** What the runtime reads. */
    byte[] index(WrapRequest request, Unit unit) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        lines.put("route", request.route());
        lines.put("variant", request.variant());
        lines.put("providers", String.join(",", providers));
        lines.put("application", application);
        resources.forEach((type, path) -> lines.put("resource." + type, path));
        components.forEach((type, scope) -> lines.put("component." + type, scope));
        if (unit != null) {
            lines.put("unit", unit.name());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Map.Entry<String, String> line : lines.entrySet()) {
            bytes.write((escaped(line.getKey()) + "=" + escaped(line.getValue()) + "\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    /** As a file of properties wants it, which holds neither a date nor an order of its own here. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c < 0x20 || c > 0x7e) {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append("\\ :=#!".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }
}
