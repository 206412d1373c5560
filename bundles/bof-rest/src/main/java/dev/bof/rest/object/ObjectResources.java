package dev.bof.rest.object;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.CompanyBusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.glassfish.jersey.server.model.Resource;

/** The resources that serve one type of business object, all mounted at its route. */
public final class ObjectResources {
    private ObjectResources() {}

    /**
     * Those that suit the object's description.
     *
     * @param mapper reads and writes their JSON
     */
    public static <T extends BusinessObject<?>> List<Object> of(BusinessObjectService<T> objects, ObjectMapper mapper) {
        ObjectDescriptor<T> descriptor = objects.descriptor();
        Representations representations = new Representations(descriptor, mapper);
        List<Object> resources = new ArrayList<>();
        resources.add(new ObjectResource<>(objects, representations, mapper));
        if (descriptor.activity().isPresent()) {
            resources.add(new ActivityResource<>(objects, representations));
        }
        if (descriptor.has(ObjectDescriptor.Switch.BULK_OPERATIONS)) {
            resources.add(new BulkResource<>(objects, representations, mapper));
        }
        if (CompanyBusinessObject.class.isAssignableFrom(descriptor.entity())) {
            resources.add(new StatisticsResource<>(objects, representations));
        }
        return resources;
    }

    /**
     * The operations of the domain's own, mounted at the route.
     *
     * @throws IllegalArgumentException if one of them cannot be served, saying which and why
     */
    public static <T extends BusinessObject<?>> Resource actions(
            BusinessObjectService<T> objects, ObjectMapper mapper) {
        Representations representations = new Representations(objects.descriptor(), mapper);
        Resource.Builder route = Resource.builder().path(objects.descriptor().route());
        ActionMethod.of(objects)
                .forEach(action -> new ActionEndpoint<>(objects, action, representations, mapper).addTo(route));
        return route.build();
    }

    /**
     * The query parameters to which an endpoint gives a meaning.
     *
     * @param template its path below the route, such as {@code {id}}
     */
    public static Predicate<String> parameters(BusinessObjectService<?> objects, String method, String template) {
        boolean read = method.equals(HttpMethod.GET);
        if (read && template.isEmpty()) {
            return ParameterNames.ofList(objects.descriptor().filterable(), objects.baseProperties())::mean;
        }
        return read && template.equals("{id}")
                ? ParameterNames.ofOne(objects.baseProperties())::mean
                : ParameterNames.NONE::mean;
    }
}
