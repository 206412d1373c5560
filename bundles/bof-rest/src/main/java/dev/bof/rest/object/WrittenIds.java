package dev.bof.rest.object;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bof.api.object.FieldNames;
import dev.bof.api.object.ObjectDescriptor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.stream.Stream;

/** Ids outside of objects, to be written as the objects themselves have them: as numbers or as strings. */
final class WrittenIds {
    private static final String ID = "id";

    private final ObjectMapper mapper;
    private final JavaType type;

    WrittenIds(ObjectDescriptor<?> descriptor, ObjectMapper mapper) {
        this.mapper = mapper;
        this.type = mapper.constructType(Stream.of(descriptor.responseSchema().getRecordComponents())
                .filter(component -> FieldNames.wire(component.getName()).equals(ID))
                .findFirst()
                .<Type>map(RecordComponent::getGenericType)
                .orElse(String.class));
    }

    /** The id, or null where there is none or what a client took for one cannot be the id of any such object. */
    Object of(String id) {
        try {
            return mapper.convertValue(id, type);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
