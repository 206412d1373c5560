package dev.bof.rest.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.rest.object.ActionMethod;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the contract of a variant from what it is made of. */
public final class ContractReader {
    private static final Logger log = LoggerFactory.getLogger(ContractReader.class);

    private ContractReader() {}

    /**
     * The contract of a variant; an unknown one, with a word in the log, where it cannot be read: it serves all the same.
     *
     * @param root where the API begins, such as {@code /api/v1}
     * @param service what the variant offers: a business object service, a JAX-RS application or resource object
     * @param mapper the variant's own, which knows the names in its JSON
     */
    public static Contract read(String root, String route, Object service, ObjectMapper mapper) {
        try {
            return readAll(root, route, service, mapper);
        } catch (RuntimeException | LinkageError e) {
            log.warn("The contract of {} cannot be read: it is not in the OpenAPI document", route, e);
            return Contract.unknown(route);
        }
    }

    /**
     * What another bundle adds to a route; empty, with a word in the log, where it cannot be read.
     *
     * @param capability what the bundle calls it, such as {@code audit}
     * @param resource a resource object whose class has no path of its own
     */
    public static Contract readPart(
            String root, String route, String capability, Object resource, ObjectMapper mapper) {
        try {
            return new ResourceContract(root, route, capability, mapper).readBelow(resource.getClass());
        } catch (RuntimeException | LinkageError e) {
            log.warn("What {} adds to {} cannot be read: it is not in the OpenAPI document", capability, route, e);
            return Contract.unknown(route);
        }
    }

    private static Contract readAll(String root, String route, Object service, ObjectMapper mapper) {
        if (!(service instanceof BusinessObjectService<?> objects)) {
            return new ResourceContract(root, route, mapper).read(service);
        }
        Contract framework = new ObjectContract(
                        root, objects.descriptor(), objects.baseProperties(), ActionMethod.of(objects), mapper)
                .read();
        return objects.descriptor()
                .compatibility()
                .map(profile -> new LegacyContract(root, objects, profile, framework).read())
                .orElse(framework);
    }
}
