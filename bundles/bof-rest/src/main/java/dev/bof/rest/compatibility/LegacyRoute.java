package dev.bof.rest.compatibility;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.compatibility.CompatibilityProfile;
import dev.bof.api.compatibility.JsonStyle;
import dev.bof.api.compatibility.LegacyEndpoint;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.rest.json.LegacyMappers;
import dev.bof.rest.json.LegacyNames;
import dev.bof.rest.object.ActionMethod;
import dev.bof.rest.object.Representations;
import java.util.ArrayList;
import java.util.List;

/**
 * What the endpoints of one route share.
 *
 * @param mapper speaks as the service did
 */
public record LegacyRoute<T extends BusinessObject<?>>(
        BusinessObjectService<T> objects,
        CompatibilityProfile profile,
        LegacyNames names,
        ObjectMapper mapper,
        Representations representations) {

    /** @throws IllegalArgumentException if the style does not fit the object */
    static <T extends BusinessObject<?>> LegacyRoute<T> of(
            BusinessObjectService<T> objects, CompatibilityProfile profile) {
        ObjectDescriptor<T> descriptor = objects.descriptor();
        LegacyNames names = names(objects, profile.json());
        ObjectMapper mapper = LegacyMappers.create(profile.json(), names);
        return new LegacyRoute<>(
                objects, profile, names, mapper, new Representations(descriptor, mapper, names::written));
    }

    /** What fields are called in the style: those of the object, and those that its actions take and give. */
    public static LegacyNames names(BusinessObjectService<?> objects, JsonStyle style) {
        List<Class<? extends Record>> more = new ArrayList<>();
        ActionMethod.of(objects).stream()
                .<Class<?>>mapMulti((action, add) -> {
                    add.accept(action.request());
                    add.accept(action.result());
                })
                .filter(type -> type != null && type.isRecord())
                .forEach(type -> more.add(type.asSubclass(Record.class)));
        return new LegacyNames(style, objects.descriptor(), more);
    }

    /**
     * The action that an endpoint asks for: the one at its own address, unless it says another.
     *
     * @throws IllegalArgumentException if the service has none there
     */
    public static ActionMethod action(BusinessObjectService<?> objects, LegacyEndpoint endpoint) {
        String address = Addresses.of(endpoint.method(), endpoint.action());
        return ActionMethod.of(objects).stream()
                .filter(action ->
                        Addresses.of(action.httpMethod(), action.path()).equals(address))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        endpoint.method() + " /" + endpoint.action() + ": the service has no action there"));
    }

    ObjectDescriptor<T> descriptor() {
        return objects.descriptor();
    }
}
