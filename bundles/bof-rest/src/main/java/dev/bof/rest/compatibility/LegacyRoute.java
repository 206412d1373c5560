package dev.bof.rest.compatibility;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.compatibility.CompatibilityProfile;
import dev.bof.api.object.BusinessObject;
import dev.bof.api.object.BusinessObjectService;
import dev.bof.api.object.ObjectDescriptor;
import dev.bof.rest.json.LegacyMappers;
import dev.bof.rest.json.LegacyNames;
import dev.bof.rest.object.Representations;

/**
 * What the endpoints of one route share.
 *
 * @param mapper speaks as the service did
 */
record LegacyRoute<T extends BusinessObject<?>>(
        BusinessObjectService<T> objects,
        CompatibilityProfile profile,
        LegacyNames names,
        ObjectMapper mapper,
        Representations representations) {

    /** @throws IllegalArgumentException if the style does not fit the object */
    static <T extends BusinessObject<?>> LegacyRoute<T> of(
            BusinessObjectService<T> objects, CompatibilityProfile profile) {
        ObjectDescriptor<T> descriptor = objects.descriptor();
        LegacyNames names = new LegacyNames(profile.json(), descriptor);
        ObjectMapper mapper = LegacyMappers.create(profile.json(), names);
        return new LegacyRoute<>(
                objects, profile, names, mapper, new Representations(descriptor, mapper, names::written));
    }

    ObjectDescriptor<T> descriptor() {
        return objects.descriptor();
    }
}
