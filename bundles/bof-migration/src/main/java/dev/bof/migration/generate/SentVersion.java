package dev.bof.migration.generate;

import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.Rule.Operand;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TransferType;
import java.util.List;
import java.util.Optional;

/**
 * The version that clients send with an update, so that nobody overwrites what they have not seen. The framework counts
 * versions by itself; where the service's own code compares what is sent, it is a field of the update that is passed over.
 */
final class SentVersion {
    private static final String NAME = ObjectDesign.BASE_NAMES.get(Role.VERSION);

    private final ServiceModel service;
    private final ObjectDesign design;

    SentVersion(ServiceModel service, ObjectDesign design) {
        this.service = service;
        this.design = design;
    }

    /** The field of the update schema, where a rule of an update looks at it. */
    Optional<Component> component() {
        return service
                .transferType(design.object().updateType())
                .map(TransferType::properties)
                .orElse(List.of())
                .stream()
                .filter(property -> property.writable() && isVersion(property.name()) && isAsked(property.name()))
                .findFirst()
                .map(SentVersion::component);
    }

    private static Component component(Property property) {
        return new Component(NAME, JavaType.platform("java.lang.Long"), null, property, List.of(), List.of())
                .passedOver();
    }

    private boolean isAsked(String property) {
        List<String> updates = service.endpointsOf(design.object()).stream()
                .filter(endpoint -> endpoint.update() != null)
                .map(Endpoint::title)
                .toList();
        return service.rules().stream()
                .filter(rule -> rule.endpoints().stream().anyMatch(updates::contains))
                .flatMap(rule -> rule.operands().stream())
                .anyMatch(operand ->
                        operand.role() == Rule.Role.REQUEST && operand.path().equals(property));
    }

    /** What stands for the version in a check of an update, the one that was sent or the one that is stored. */
    Optional<String> code(Operand operand) {
        boolean sent = operand.role() == Rule.Role.REQUEST;
        if (!isVersion(operand.path()) || sent && component().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(sent ? "request." + NAME + "()" : "object.getVersion()");
    }

    private boolean isVersion(String path) {
        String attribute =
                design.object().viewOf(path).map(FieldMapping::attribute).orElse(path);
        return design.base().containsKey(Role.VERSION)
                && design.base().get(Role.VERSION).name().equals(attribute);
    }
}
