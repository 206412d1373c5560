package dev.bof.migration.generate;

import dev.bof.migration.generate.Escape.Code;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.RequestBody;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TransferType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Primitives that clients send: null is 0 or false for them, where all requests that have the field say so. */
final class Zeros {
    private final ServiceModel service;
    private final ObjectDesign design;
    private final SchemaDesign schemas;

    Zeros(ServiceModel service, ObjectDesign design, SchemaDesign schemas) {
        this.service = service;
        this.design = design;
        this.schemas = schemas;
    }

    /** The call that names the fields; empty for none. */
    Optional<Code> call(ByHand byHand) {
        Map<String, Property> primitives = new LinkedHashMap<>();
        Stream.concat(schemas.create().stream(), schemas.update().stream())
                .filter(component -> component.property() != null
                        && component.property().type().isPrimitive())
                .forEach(component -> primitives.putIfAbsent(Wire.name(component.name()), component.property()));
        List<String> fields = new ArrayList<>();
        primitives.forEach((field, property) -> {
            List<String> others = withNull(property);
            if (others.isEmpty()) {
                fields.add(Escape.literal(field).text());
            } else {
                byHand.add(
                        "Null is " + Examples.zero(property.type()) + " for " + property.name() + ", and null in "
                                + String.join(", ", others)
                                + ": the generated service takes it for null in all of them",
                        property.place());
            }
        });
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Code(".nullsAreZero(" + String.join(", ", fields) + ")"));
    }

    /** The requests that have the field and know null for it. */
    private List<String> withNull(Property primitive) {
        return service.endpointsOf(design.object()).stream()
                .map(endpoint -> endpoint.request())
                .filter(Objects::nonNull)
                .map(RequestBody::type)
                .flatMap(type -> service.transferType(type.name()).stream())
                .filter(type -> type.properties().stream()
                        .anyMatch(each -> each.jsonName().equals(primitive.jsonName())
                                && each.writable()
                                && !each.type().isPrimitive()))
                .map(TransferType::name)
                .distinct()
                .collect(Collectors.toList());
    }
}
