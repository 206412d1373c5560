package dev.bof.rest.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import dev.bof.api.object.Default;
import dev.bof.api.object.Described;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One property of an object.
 *
 * @param name as clients write it
 * @param annotations all that stand at it in its class, wherever they stand
 */
record Property(String name, JavaType type, List<Annotation> annotations) {

    <A extends Annotation> Optional<A> find(Class<A> annotation) {
        return annotations.stream()
                .filter(annotation::isInstance)
                .map(annotation::cast)
                .findFirst();
    }

    /** Whether null is a value of it. */
    boolean isNullable() {
        return !type.isPrimitive() && !Constraints.refuseNull(annotations);
    }

    /** Whether who sends an object must not leave it out. */
    boolean isRequired() {
        return Constraints.refuseNull(annotations) && find(Default.class).isEmpty()
                || find(JsonProperty.class).filter(JsonProperty::required).isPresent();
    }

    /** The same without what stands at it by an annotation of this type. */
    Property without(Class<? extends Annotation> annotation) {
        return new Property(
                name,
                type,
                annotations.stream()
                        .filter(other -> !annotation.isInstance(other))
                        .toList());
    }

    /** The same with a description where it has none; null is none. */
    Property orDescribed(Described description) {
        if (description == null || find(Described.class).isPresent()) {
            return this;
        }
        List<Annotation> more = new ArrayList<>(annotations);
        more.add(description);
        return new Property(name, type, more);
    }
}
