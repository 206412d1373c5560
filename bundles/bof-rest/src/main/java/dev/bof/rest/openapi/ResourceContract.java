package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bof.api.object.Described;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/** The endpoints of JAX-RS resource classes, as far as their methods and their bodies' classes tell. */
final class ResourceContract {
    private final String root;
    private final String route;
    private final Names names;
    private final Schemas schemas;
    private final ObjectNode paths = Json.object();
    private final Set<String> taken = new LinkedHashSet<>();

    ResourceContract(String root, String route, ObjectMapper mapper) {
        this(root, route, Names.of(route), mapper);
    }

    /** @param capability what is added to the route by somebody else, whose names must not be those of the route */
    ResourceContract(String root, String route, String capability, ObjectMapper mapper) {
        this(root, route, Names.of(route).within(capability), mapper);
    }

    private ResourceContract(String root, String route, Names names, ObjectMapper mapper) {
        this.root = root;
        this.route = route;
        this.names = names;
        this.schemas = new Schemas(mapper, names);
    }

    /** @param type a resource class without a path of its own, whose methods lie below the route */
    Contract readBelow(Class<?> type) {
        add(Resource.builder(type, true).path(route).build(), "/" + route, null);
        return new Contract(route, "", paths, schemas.components());
    }

    /** @param service a resource object, or an application with its classes and objects */
    Contract read(Object service) {
        String description = "";
        for (Class<?> type : types(service)) {
            Resource resource = Resource.from(type, true);
            if (resource != null) {
                String path = "/" + strip(resource.getPath());
                Type object = objectType(resource, path);
                add(resource, path, object);
            }
            Described described = type.getAnnotation(Described.class);
            description = described == null ? description : described.value();
        }
        return new Contract(route, description, paths, schemas.components());
    }

    private static List<Class<?>> types(Object service) {
        if (!(service instanceof Application application)) {
            return List.of(service.getClass());
        }
        ResourceConfig config = ResourceConfig.forApplication(application);
        return Stream.<Class<?>>concat(
                        config.getClasses().stream(),
                        config.getInstances().stream().map(Object::getClass))
                .filter(Resource::isAcceptable)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    /** What the resource answers for one object, or null where it has no such method. */
    private Type objectType(Resource resource, String path) {
        return resource.getChildResources().stream()
                .filter(child -> PathTemplate.below(below(path, child), route).equals("{}"))
                .flatMap(child -> child.getResourceMethods().stream())
                .filter(method -> method.getHttpMethod().equals("GET"))
                .map(method -> method.getInvocable().getResponseType())
                .filter(type -> type != Response.class)
                .findFirst()
                .orElse(null);
    }

    private static String below(String path, Resource child) {
        String more = strip(child.getPath());
        return more.isEmpty() ? path : path + "/" + more;
    }

    private void add(Resource resource, String path, Type object) {
        for (ResourceMethod method : resource.getResourceMethods()) {
            if (!method.isExtended()) {
                Operation operation = new ResourceOperation(method, route, schemas).describe(id(method, path), object);
                paths.withObjectProperty(root + PathTemplate.plain(path))
                        .set(method.getHttpMethod().toLowerCase(Locale.ROOT), operation.build());
            }
        }
        resource.getChildResources().forEach(child -> add(child, below(path, child), object));
    }

    /** The usual five operations are called alike in every variant of a route, so that clients survive a cutover. */
    private String id(ResourceMethod method, String path) {
        String wanted =
                switch (method.getHttpMethod() + " " + PathTemplate.below(path, route)) {
                    case "GET " -> "list" + names.plural();
                    case "POST " -> "create" + names.singular();
                    case "GET {}" -> "get" + names.singular();
                    case "PUT {}" -> "update" + names.singular();
                    case "PATCH {}" -> "patch" + names.singular();
                    case "DELETE {}" -> "delete" + names.singular();
                    default -> method.getInvocable().getHandlingMethod().getName() + names.plural();
                };
        String free = wanted;
        for (int i = 2; !taken.add(free); i++) {
            free = wanted + i;
        }
        return free;
    }

    private static String strip(String path) {
        return path.replaceAll("^/+|/+$", "");
    }
}
