package dev.bof.rest.object;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.CompanyBusinessObject;
import dev.bof.api.object.ObjectDescriptor;
import java.util.ArrayList;
import java.util.List;

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
}
