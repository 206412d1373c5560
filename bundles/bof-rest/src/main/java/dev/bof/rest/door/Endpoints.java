package dev.bof.rest.door;

import dev.bof.api.object.BusinessObjectService;
import dev.bof.rest.compatibility.CompatibleRouter;
import dev.bof.rest.object.ObjectResources;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.model.Parameter.Source;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.uri.PathPattern;

/** The endpoints of one variant, as its JAX-RS resources declare them. */
final class Endpoints {
    /** Of a variant that has not been built. */
    static final Endpoints NONE = new Endpoints(List.of());

    private final List<Endpoint> all;

    private Endpoints(List<Endpoint> all) {
        this.all = all;
    }

    /**
     * The endpoints of these resources.
     *
     * @param more query parameters that their methods read without declaring them
     */
    static Endpoints of(Collection<Resource> resources, Set<String> more) {
        return new Modeller((method, template) -> {
                    Set<String> declared = queryParameters(method);
                    declared.addAll(more);
                    return declared::contains;
                })
                .endpoints(resources);
    }

    /** The endpoints of a business object's route, whose query parameters its description tells. */
    static Endpoints of(Collection<Resource> resources, BusinessObjectService<?> objects) {
        String root = "/" + objects.descriptor().route();
        return new Modeller((method, template) -> parameters(
                        objects,
                        method.getHttpMethod(),
                        template.startsWith(root + "/") ? template.substring(root.length() + 1) : ""))
                .endpoints(resources);
    }

    private static Predicate<String> parameters(BusinessObjectService<?> objects, String method, String template) {
        return CompatibleRouter.parametersBeside(objects, method, template)
                .orElseGet(() -> ObjectResources.parameters(objects, method, template));
    }

    /** Whatever lies below a path. */
    static Endpoints below(String template, Predicate<String> parameters) {
        return new Endpoints(List.of(Endpoint.below(template, parameters)));
    }

    /** Whatever may be asked at these addresses. */
    static Endpoints at(Collection<String> templates) {
        return sorted(templates.stream()
                .map(template -> Endpoint.of(null, template, name -> true))
                .toList());
    }

    private static Endpoints sorted(Collection<Endpoint> endpoints) {
        return new Endpoints(endpoints.stream()
                .sorted((a, b) -> PathPattern.COMPARATOR.compare(a.pattern(), b.pattern()))
                .toList());
    }

    /** These and the others. */
    Endpoints and(Endpoints others) {
        return sorted(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    /** Those at addresses where the others have nothing. */
    Endpoints without(Endpoints others) {
        Set<String> taken = others.all.stream().map(Endpoint::form).collect(Collectors.toSet());
        return new Endpoints(all.stream()
                .filter(endpoint -> !taken.contains(endpoint.form()))
                .toList());
    }

    /**
     * Whether one of them is at a path.
     *
     * @param segments the path's {@link Endpoint#segments}
     */
    boolean isAt(String path, int segments) {
        for (Endpoint endpoint : all) {
            if (endpoint.isAt(path, segments)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> queryParameters(ResourceMethod method) {
        return Stream.concat(
                        method.getInvocable().getParameters().stream(),
                        method.getInvocable().getHandler().getParameters().stream())
                .flatMap(Endpoints::flat)
                .filter(parameter -> parameter.getSource() == Source.QUERY)
                .map(Parameter::getSourceName)
                .collect(Collectors.toSet());
    }

    private static Stream<Parameter> flat(Parameter parameter) {
        return parameter instanceof Parameter.BeanParameter bean
                ? bean.getParameters().stream().flatMap(Endpoints::flat)
                : Stream.of(parameter);
    }

    /** The endpoint that a request leads to: of several the most special one. */
    Optional<Endpoint> find(String method, String path, int segments) {
        return all.stream()
                .filter(endpoint -> endpoint.matches(method, path, segments))
                .findFirst();
    }

    List<Endpoint> all() {
        return all;
    }

    /** Walks through a resource model. */
    private record Modeller(BiFunction<ResourceMethod, String, Predicate<String>> parameters) {

        Endpoints endpoints(Collection<Resource> resources) {
            List<Endpoint> found = new ArrayList<>();
            resources.forEach(resource -> add(resource, "", found));
            return sorted(found);
        }

        private void add(Resource resource, String above, List<Endpoint> found) {
            String template = below(above, resource.getPath());
            for (ResourceMethod method : resource.getResourceMethods()) {
                if (!method.isExtended() && !method.getHttpMethod().equals(HttpMethod.OPTIONS)) {
                    found.add(Endpoint.of(method.getHttpMethod(), template, parameters.apply(method, template)));
                }
            }
            if (resource.getResourceLocator() != null) {
                found.add(Endpoint.below(template, name -> true));
            }
            resource.getChildResources().forEach(child -> add(child, template, found));
        }

        private static String below(String above, String path) {
            String bare = path.startsWith("/") ? path.substring(1) : path;
            String whole = bare.isEmpty() ? above : above + "/" + bare;
            return whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
        }
    }
}
