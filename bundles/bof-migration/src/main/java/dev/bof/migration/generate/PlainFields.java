package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.ServiceModel;
import java.util.List;
import java.util.Optional;

/** Fields of generated entities that are one column each. */
final class PlainFields {
    private final ServiceModel service;

    PlainFields(ServiceModel service) {
        this.service = service;
    }

    /** @param name of the generated field; empty where the framework has none for such an attribute */
    Optional<FieldDesign> of(AttributeModel attribute, String path, String name) {
        boolean readable = attribute.form() != AttributeModel.Form.CONVERTED
                || service.enumOf(attribute.type().name())
                        .filter(ConverterFile::isKnown)
                        .isPresent();
        boolean stored = readable && attribute.column() != null;
        return JavaType.of(attribute.type(), service)
                .filter(type -> stored)
                .map(type -> attribute.form() == AttributeModel.Form.DATE ? JavaType.ofDay() : type)
                .map(type -> isAlwaysSet(attribute, type) ? new JavaType("boolean", "") : type)
                .map(type -> new FieldDesign(
                        name, path, type, attribute, attribute.column().name(), List.of()));
    }

    private static boolean isAlwaysSet(AttributeModel attribute, JavaType type) {
        return type.name().equals("Boolean") && !attribute.column().nullable();
    }
}
